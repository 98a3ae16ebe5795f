/** One entry of the admission register: the fields of SI 2024/208 reg 8 that this program holds, as words. */
export type AdmissionEntry = {
  readonly legalName: string;
  /** Where the pupil is called otherwise. */
  readonly knownName: string | undefined;
  readonly formerUpn: string | undefined;
  readonly upn: string;
  readonly sex: string;
  readonly bornOn: string;
  readonly address: readonly string[];
  readonly startingDays: readonly string[];
  /** Empty while the pupil is on the roll. */
  readonly lastDay: string;
  readonly classAndYear: string;
  readonly parents: readonly AdmissionContact[];
  /** Others who may be rung in an emergency. */
  readonly others: readonly AdmissionContact[];
};

export type AdmissionContact = {
  readonly name: string;
  readonly relationship: string;
  readonly livesWith: boolean | undefined;
  readonly address: readonly string[];
  readonly phones: readonly string[];
};

export type AdmissionRegister = {
  readonly schoolName: string;
  readonly dfeNumber: string;
  /** `Pupils on the roll on 24 Nov 2026`. */
  readonly who: string;
  readonly printedAt: string;
  readonly printedBy: string;
  readonly entries: readonly AdmissionEntry[];
};
