/** Lines of an address and phone numbers are held as a JSON list in one cell; nothing asks for one of them alone. */
export function textListOf(cell: string | null): readonly string[] {
  return cell === null || cell === '' ? [] : (JSON.parse(cell) as string[]);
}

export function textListCell(list: readonly string[]): string {
  return JSON.stringify(list);
}

/** An address cell; empty where nothing is known, so that "no address" is one value only. */
export function addressCell(lines: readonly string[]): string | null {
  return lines.length === 0 ? null : textListCell(lines);
}

export function flagOf(cell: number | null): boolean | undefined {
  return cell === null ? undefined : cell === 1;
}

export function flagCell(flag: boolean | undefined): number | null {
  return flag === undefined ? null : Number(flag);
}
