@rem `npm start` begins with `exec`, so that a signal to npm reaches us past the shell. Windows has no such word: this is it.
@%*
