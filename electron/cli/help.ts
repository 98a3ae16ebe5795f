/** What `office help` prints. Verbs are stable: later work adds to them and takes none away. */
export const help = `Attendance Office in the terminal

  office help
  office init --school FILE          create a school; --passphrase-file gives the first account's passphrase
  office init --example              print a complete example of FILE
  office account add --name NAME --role ROLE --new-passphrase-file FILE
  office demo [--pupils N] [--years N] [--seed N] [--until DATE]
  office import FILE [--as ctf|roll-csv|marks-csv|terms-csv] [--dry-run] [--reason TEXT]
  office report attendance --from DATE --to DATE [--json]
  office report groups --from DATE --to DATE [--json]
                                     each session in the groups that its pupil was in on that day
  office report thresholds --on DATE [--json]
                                     every threshold: national, the authority's own, returns, ground (i)
  office report returns --on DATE [--json]
  office report audit --from DATE --to DATE [--json]
                                     what a head teacher may want to look at in the coding of a period
  office print register [--class NAME] --month MONTH | --from DATE --until DATE --to FOLDER|FILE.docx
                                     the monthly register of a class, or of every class; a file a month
  office print admissions [--who on-roll|left|everyone] --to FOLDER|FILE.docx
  office letter --pupil UPN [--parent N] [--on DATE] --to FOLDER [--approve]
                                     a draft; --approve by a head clears, approves and issues it today
  office la enrol FILE               enrol the local authority
  office la demo-keys --to FOLDER    keys of an invented authority, to try the exchange
  office export --stream attendance|legal --to FOLDER
  office signers                     the school's line for the authority's list of signers
  office verify FILE --signers FILE [--identity FILE] [--ledger FILE] [--json]
  office backup --to FILE
  office restore FILE
  office check

Everywhere: --data DIR (the data folder), --user NAME (who acts; the first account unless said),
--passphrase-file FILE (that person's passphrase, on the first line), --json (one JSON document on stdout).
Roles: attendanceOfficer, head, designatedTeacher, safeguardingLead, administrator, classTeacher.
Exit: 0 done, 1 refused with reasons on stderr, 2 misuse. Dates are YYYY-MM-DD, months YYYY-MM.
`;
