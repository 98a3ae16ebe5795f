// Preloaded into a child (`node --import`): its time begins at ATTENDANCE_TEST_INSTANT and runs on from there.
const begin = Date.parse(process.env.ATTENDANCE_TEST_INSTANT ?? '');
if (!Number.isNaN(begin)) {
  const RealDate = Date;
  const now = () => Math.floor(begin + performance.now());
  globalThis.Date = class extends RealDate {
    constructor(...words) {
      if (words.length === 0) super(now());
      else super(...words);
    }

    static now() {
      return now();
    }
  };
}
