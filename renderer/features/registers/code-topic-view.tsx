import { Button, Text } from '@mantine/core';
import type { CodeAnswer, CodeTopic } from '#shared/domain/registers/code-assistant.ts';
import type { PlainDate } from '#shared/lib/plain-date.ts';
import { CodeCell, classInWords } from '../../components/code-cell.tsx';
import { viewOf } from './mark-view.ts';

type Props = { readonly topic: CodeTopic; readonly on: PlainDate; readonly onUse: (symbol: string) => void };

/** One topic: what to ask, the codes that could be right, and, folded, why each other code is wrong. */
export function CodeTopicView({ topic, on, onUse }: Props) {
  return (
    <article className="ao-topic" aria-label={topic.title}>
      <h3 className="ao-topic-title">{topic.title}</h3>
      {topic.because.length > 0 && (
        <Text size="xs" c="dimmed">
          Because of: {topic.because.map((words) => `“${words}”`).join(', ')}
        </Text>
      )}
      {topic.question !== undefined && (
        <div className="ao-topic-question">
          <p>
            <strong>Ask:</strong> {topic.question.text}
          </p>
          <ul>
            {topic.question.answers.map((answer) => (
              <Answer key={answer.text} answer={answer} on={on} onUse={onUse} />
            ))}
          </ul>
        </div>
      )}
      <ul className="ao-topic-codes" aria-label="Codes that could be right">
        {topic.candidates.map(({ symbol, title, class: codeClass, when }) => (
          <li key={symbol}>
            <Button size="compact-sm" variant="default" onClick={() => onUse(symbol)}>
              Use {symbol} – {title}
            </Button>
            <p>
              {when} <span className="ao-topic-class">Counts as {classInWords(codeClass)}.</span>
            </p>
          </li>
        ))}
      </ul>
      {topic.notMeant.length > 0 && (
        <details className="ao-assistant-fold">
          <summary>Why not {topic.notMeant.map(({ symbol }) => symbol).join(', ')}?</summary>
          <dl>
            {topic.notMeant.map(({ symbol, title, why }) => (
              <div key={symbol}>
                <dt>
                  Not {symbol} – {title}
                </dt>
                <dd>{why}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {topic.notes.length > 0 && (
        <ul className="ao-topic-notes">
          {topic.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <Text size="xs" c="dimmed">
        {topic.references.join(' · ')}
      </Text>
    </article>
  );
}

type AnswerProps = { readonly answer: CodeAnswer; readonly on: PlainDate; readonly onUse: (symbol: string) => void };

function Answer({ answer: { text, symbol, next }, on, onUse }: AnswerProps) {
  return (
    <li>
      {symbol === undefined ? (
        <span>{text}</span>
      ) : (
        <button type="button" className="ao-answer" onClick={() => onUse(symbol)}>
          <span>{text}</span>
          <span className="ao-answer-code">
            <CodeCell symbol={symbol} codeClass={viewOf(symbol, on).codeClass} meaning={viewOf(symbol, on).title} />
            <span className="ao-answer-use">Use {symbol}</span>
          </span>
        </button>
      )}
      {next !== undefined && <p className="ao-answer-next">{next}</p>}
    </li>
  );
}
