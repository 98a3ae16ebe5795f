import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Who may speak to the host at all: whoever came through the one-time link and holds its cookie, from the page this host
 * served. It says nothing about who acts: that is the session of the signed-in person.
 */
export type Door = {
  /** Sets the cookie where `token` is that of the link and nobody used it before. */
  enter(token: string): string | undefined;
  isOpenFor(cookieHeader: string | undefined): boolean;
};

export type DoorSecrets = { readonly link: string; readonly cookie: string };

/** `port` is part of the cookie's name, because browsers give one host's cookies to all its ports. */
export function createDoor(secrets: DoorSecrets, port: number): Door {
  const name = `attendance-office-${port}`;
  let used = false;
  return {
    enter: (token) => {
      if (used || !isSame(token, secrets.link)) return undefined;
      used = true;
      return `${name}=${secrets.cookie}; Path=/; HttpOnly; SameSite=Strict`;
    },
    isOpenFor: (header) => {
      const pairs = (header ?? '').split(';').map((pair) => pair.trim());
      const held = pairs.find((pair) => pair.startsWith(`${name}=`));
      return held !== undefined && isSame(held.slice(name.length + 1), secrets.cookie);
    },
  };
}

/** Compares in a time that does not tell how much of the secret was right. */
function isSame(left: string, right: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}
