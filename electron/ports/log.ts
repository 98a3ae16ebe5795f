/** Where faults go. Never a pupil's name, mark or care status: a log is read by whoever mends the machine. */
export type Log = {
  info(message: string, details?: Readonly<Record<string, string | number>>): void;
  fault(message: string, cause: unknown, details?: Readonly<Record<string, string | number>>): void;
};

export function standardErrorLog(): Log {
  const write = (level: string, message: string, details: object): void => {
    process.stderr.write(`${JSON.stringify({ level, message, ...details })}\n`);
  };
  return {
    info: (message, details = {}) => write('info', message, details),
    fault: (message, cause, details = {}) =>
      write('fault', message, { ...details, cause: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) }),
  };
}

export function silentLog(): Log {
  return { info: () => undefined, fault: () => undefined };
}
