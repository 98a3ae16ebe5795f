import { nodePorts } from '#electron/ports/node-ports.ts';
import type { Ports } from '#electron/ports/ports.ts';
import { chromiumPrinter } from './chromium-printer.ts';
import { findChromium } from './find-chromium.ts';

/** The world as it is without Electron; a Chromium that is found prints. */
export function browserPorts(): Ports {
  const ports = nodePorts();
  const chromium = findChromium();
  return { ...ports, printer: chromium === undefined ? undefined : chromiumPrinter(chromium, ports.files) };
}
