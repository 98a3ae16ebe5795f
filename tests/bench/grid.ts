import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { demoPassphraseOf } from '#electron/backend/without-school.ts';
import { quietChromiumFlags } from '#electron/browser-host/find-chromium.ts';
import { Door } from '../e2e/page-models/door.ts';
import { RegistersBoard } from '../e2e/page-models/registers-board.ts';
import { Shell } from '../e2e/page-models/shell.ts';
import { chromiumForTests } from '../support/chromium-for-tests.ts';
import { hostOffice } from '../support/hosted-office.ts';
import { copySchool, openBare, removeFolder } from './bench-school.ts';
import { scrollSteps, typedKeys } from './grid-in-page.ts';
import type { Bench, Printed } from './measure.ts';

const morning = '2026-06-29T08:05:00.000Z';
const root = join(import.meta.dirname, '..', '..');

/** What a person at the keyboard waits for: a code typed to its painted cell, and whole rows after a step of scrolling. */
export const grid: Bench = async (folder) => {
  buildScreens();
  return [await typing(folder), await scrolling(folder)];
};

/** The screens are measured as they are shipped; a bench on a fresh clone builds them first. */
function buildScreens(): void {
  if (existsSync(join(root, 'out', 'renderer', 'index.html'))) return;
  const tool = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const built = spawnSync(process.execPath, [tool, 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (built.status !== 0) throw new Error('the screens could not be built');
}

async function typing(folder: string): Promise<Printed> {
  const times = await withRegister({ folder, pupils: 35 }, async (page) => {
    await page.evaluate(typedKeys);
    for (let key = 0; key < 35; key += 1) {
      await page.keyboard.press(key % 3 === 2 ? 'i' : '/');
      await page.waitForTimeout(60);
    }
    return page.evaluate(() => (globalThis as unknown as { typed: number[] }).typed);
  });
  return {
    what: `code typed to painted cell, 35 pupils (${times.length} keys)`,
    found: `p95 ${percentile(times, 95).toFixed(0)} ms, median ${percentile(times, 50).toFixed(0)} ms`,
    aim: 'p95 under 50 ms',
  };
}

async function scrolling(folder: string): Promise<Printed> {
  const steps = await withRegister({ folder, pupils: 400 }, (page) => page.evaluate(scrollSteps));
  const whole = steps.filter((step) => step.blank === 0).length;
  return {
    what: `scroll of a register of 400 (${steps.length} steps)`,
    found: `${whole} whole in one frame, p95 ${percentile(
      steps.map((step) => step.milliseconds),
      95,
    ).toFixed(0)} ms`,
    aim: 'every step',
  };
}

type Register = { readonly folder: string; readonly pupils: number };

/** A register of so many pupils, opened as a person opens it. */
async function withRegister<Result>({ folder, pupils }: Register, work: (page: Page) => Promise<Result>): Promise<Result> {
  const mine = copySchool(folder);
  const { className, head } = await classOf(mine, pupils);
  const office = await hostOffice({ instant: morning, copyOf: mine });
  const browser = await chromium.launch({ ...chromiumForTests(), args: [...quietChromiumFlags()] });
  try {
    const page = await browser.newPage({ viewport: { width: 1360, height: 860 }, locale: 'en-GB', timezoneId: 'Europe/London' });
    await page.goto(office.url);
    await new Door(page).signIn(head, demoPassphraseOf(head) ?? '');
    await new Shell(page).goTo('Registers');
    await new RegistersBoard(page).open(className);
    await page.locator(`.ao-grid[aria-rowcount="${pupils + 1}"] tr[data-focused]`).waitFor({ state: 'attached' });
    return await work(page);
  } finally {
    await browser.close();
    await office.remove();
    removeFolder(mine);
  }
}

/** Moves pupils of other classes into the first one until it has so many; a school of the clock's own time, not a demo. */
async function classOf(folder: string, pupils: number): Promise<{ className: string; head: string }> {
  const raw = await openBare(folder);
  try {
    raw.exec('UPDATE school SET demo = 0');
    const day = morning.slice(0, 10);
    const current = `to_command IS NULL AND from_on <= '${day}' AND (to_on IS NULL OR to_on >= '${day}') AND class_id IS NOT NULL
      AND pupil IN (SELECT pupil FROM enrolment WHERE to_command IS NULL AND starts_on <= '${day}' AND (leaves_on IS NULL OR leaves_on >= '${day}'))`;
    const first = raw
      .prepare(`SELECT class_id AS id, count(*) AS n FROM class_membership WHERE ${current} GROUP BY class_id LIMIT 1`)
      .get() as {
      id: number;
      n: number;
    };
    raw
      .prepare(
        `UPDATE class_membership SET class_id = ? WHERE (id, from_command) IN
         (SELECT id, from_command FROM class_membership WHERE ${current} AND class_id <> ? LIMIT ?)`,
      )
      .run(first.id, first.id, Math.max(0, pupils - first.n));
    const named = raw.prepare('SELECT name FROM school_class WHERE id = ? AND to_command IS NULL').get(first.id) as {
      name: string;
    };
    const head = raw.prepare(`SELECT name FROM account WHERE role = 'head' AND to_command IS NULL`).get() as { name: string };
    return { className: named.name, head: head.name };
  } finally {
    raw.close();
  }
}

function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN;
}
