// The encrypted build ships types that its `exports` hide; it is a drop-in for better-sqlite3, whose types serve it.
declare module 'better-sqlite3-multiple-ciphers' {
  import Database from 'better-sqlite3';

  export default Database;
}
