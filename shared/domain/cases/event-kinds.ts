// What is worth a line in a chronology: the events that a case is later asked for (practice of LA packs; facts 6.5).

export type EventKind = keyof typeof eventKinds;

type KindRow = {
  readonly title: string;
  /** Help given or offered counts towards what the school has tried. */
  readonly help: boolean;
  /** Whether a person may write it by hand; the rest are caused by other rooms and appear by themselves. */
  readonly byHand: boolean;
  /** Words by which it is found when typed, beside its title. */
  readonly alsoCalled: string;
  readonly outcomes: readonly string[];
};

const spoke = ['Spoke', 'No answer', 'Left a message', 'Wrong number'] as const;
const written = ['Sent', 'Answered', 'Came back'] as const;

const byHand = (title: string, rest: Partial<Omit<KindRow, 'title' | 'byHand'>> = {}): KindRow => ({
  title,
  help: false,
  byHand: true,
  alsoCalled: '',
  outcomes: [],
  ...rest,
});
const caused = (title: string, help = false): KindRow => ({ title, help, byHand: false, alsoCalled: '', outcomes: [] });

/** In the order in which the quick entry offers them: the commonest first. */
export const eventKinds = {
  phoneCall: byHand('Phone call', { help: true, alsoCalled: 'rang telephone spoke', outcomes: spoke }),
  contactIn: byHand('Contact from the family', { alsoCalled: 'parent rang wrote came in' }),
  homeVisit: byHand('Home visit', {
    help: true,
    alsoCalled: 'doorstep house',
    outcomes: ['Seen, and the child seen', 'Seen, the child not seen', 'No answer', 'Card left', 'Refused'],
  }),
  meetingHeld: byHand('Meeting', { help: true, alsoCalled: 'met school', outcomes: ['Held', 'Not attended', 'Put off'] }),
  letterOut: byHand('Letter', { help: true, alsoCalled: 'post wrote', outcomes: written }),
  messageOut: byHand('Text or e-mail', { alsoCalled: 'message mail', outcomes: written }),
  pupilVoice: byHand('Talk with the pupil', { help: true, alsoCalled: 'voice child wishes' }),
  reasonReceived: byHand('Reason received', { alsoCalled: 'explained note' }),
  supportOffered: byHand('Support offered', {
    help: true,
    alsoCalled: 'help breakfast transport mentor',
    outcomes: ['Accepted', 'Refused', 'To think about'],
  }),
  supportDelivered: byHand('Support given', { help: true, alsoCalled: 'help delivered' }),
  medicalEvidence: byHand('Medical evidence seen', { alsoCalled: 'doctor appointment' }),
  agencyContact: byHand('Contact with another service', { alsoCalled: 'nurse camhs housing agency health' }),
  earlyHelp: byHand('Early help asked for', { help: true, alsoCalled: 'assessment', outcomes: ['Asked', 'Agreed', 'Refused'] }),
  laConsulted: byHand('Local authority asked', { alsoCalled: 'council authority advice' }),
  note: byHand('Note', { alsoCalled: 'other anything' }),
  firstDayCall: caused('First-day call', true),
  absenceCall: caused('Call on the absence line'),
  codeAmended: caused('Register corrected'),
  leaveAsked: caused('Leave asked for'),
  leaveDecided: caused('Leave decided'),
  suspended: caused('Suspended'),
  noteGiven: caused('Half-term note given'),
  messageSent: caused('Message to parents'),
  warningLetter: caused('Warning letter'),
  caseOpened: caused('Case opened'),
  caseClosed: caused('Case closed'),
  caseReopened: caused('Case opened again'),
  caseHandedOver: caused('Case handed over'),
  caseJoined: caused('Child added to the case'),
  caseLeft: caused('Child taken out of the case'),
  taskDone: caused('Step done'),
  stepMoved: caused('Step moved to another day'),
  stepTakenOut: caused('Step taken out'),
  meetingInvited: caused('Invited to a meeting', true),
  contractOffered: caused('Contract offered', true),
  contractSigned: caused('Contract signed', true),
  contractReviewed: caused('Contract reviewed', true),
  contractEnded: caused('Contract ended'),
  referralSent: caused('Referral sent', true),
  referralAnswered: caused('Referral answered'),
  recognised: caused('Recognised', true),
  packSent: caused('Pack for the next school'),
} as const satisfies Readonly<Record<string, KindRow>>;

const notReached: ReadonlySet<string> = new Set([
  ...['No answer', 'Left a message', 'Wrong number', 'Came back', 'Not attended', 'Put off', 'Card left'],
  ...['no answer', 'left message', 'wrong number'],
]);

/**
 * Whether an event counts as help given or offered. A try that reached nobody is recorded and counts as none; help that was
 * refused was offered all the same.
 */
export function isHelp(kind: EventKind, outcome: string | undefined): boolean {
  return eventKinds[kind].help && (outcome === undefined || !notReached.has(outcome));
}

export function eventKindRow(kind: EventKind): KindRow {
  return eventKinds[kind];
}

export const handKinds = (Object.keys(eventKinds) as EventKind[]).filter((kind) => eventKinds[kind].byHand);

/** Kinds whose title or other names begin with each word typed; all of them where nothing is typed. */
export function kindsFor(typed: string): readonly EventKind[] {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return handKinds.filter((kind) => {
    const names = `${eventKinds[kind].title} ${eventKinds[kind].alsoCalled}`.toLowerCase().split(/\s+/);
    return words.every((word) => names.some((name) => name.startsWith(word)));
  });
}
