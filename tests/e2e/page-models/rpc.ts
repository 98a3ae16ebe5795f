import type { Page } from '@playwright/test';

export type RpcAnswer = { readonly status: number; readonly code?: string };

/** Asks the backend from the page itself, past every screen, in the name of a person who signs in for it. */
export function callAs(
  page: Page,
  person: { readonly name: string; readonly passphrase: string },
  call: { readonly procedure: string; readonly input: object },
): Promise<RpcAnswer> {
  return page.evaluate(
    async ({ who, asked }) => {
      const post = (path: string, input: object, token?: string): Promise<Response> =>
        fetch(`/rpc/${path}`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          },
          body: JSON.stringify({ json: input }),
        });
      const signedIn = (await (await post('accounts/signIn', who)).json()) as { json: { token: string } };
      const answer = await post(asked.procedure, asked.input, signedIn.json.token);
      const { json } = (await answer.json()) as { json: { code?: string } | null };
      return { status: answer.status, ...(typeof json?.code === 'string' ? { code: json.code } : {}) };
    },
    { who: person, asked: call },
  );
}
