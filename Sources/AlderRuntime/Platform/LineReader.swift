/// Reads keys from a terminal, and lets lines be edited. The executable installs one; without it, lines
/// are read as they come.
///
/// There are two ways to use it: `readLine`, for programs, which blocks; or, for the shell, `open`, from
/// which on keys are read all the time, and `next`, which blocks until there is something to be told.
public protocol LineReader: Sendable {
  /// Lets the user edit a line behind `prompt`. Blocks. Nil at the end of input; without the line
  /// break.
  func readLine(prompt: String) -> String?

  /// Runs `write`, which writes `bytes` to the terminal, so that what is being edited stays intact
  /// below. `bytes` are what `write` is to be given, perhaps with more in front.
  func interleave(_ bytes: [UInt8], _ write: ([UInt8]) -> Void)

  /// Gives the terminal back as it was found.
  func close()

  /// Takes the terminal; keys that nobody waits for are kept. `history` is the file of lines typed
  /// before, if they are to be kept.
  func open(history: String?)

  /// Waits for the next event.
  func next() -> TerminalEvent

  /// What is to become of the keys from now on.
  func expect(_ input: TerminalInput)

  /// Goes on after `TerminalEvent.complete`: inserts a text at the cursor, and shows one below the line,
  /// if there is one. Without either, there is a beep.
  func complete(inserting text: String, showing list: String)

  /// Gives up the line that is edited: what it was, and how many characters of it are before the
  /// cursor.
  func cancel() -> (line: String, cursor: Int)

  /// A command that can be called back.
  func remember(_ command: String)
}

public enum TerminalInput: Sendable {
  /// Keys are kept.
  case nothing
  /// A line is edited, which begins as `text`.
  case line(prompt: String, text: String, cursor: Int)
  /// The same, but it cannot be seen.
  case secret(prompt: String)
  /// Each key is an event.
  case keys
}

public enum TerminalEvent: Sendable {
  case line(String)
  /// Control-D in an empty line.
  case end
  /// Control-C.
  case interrupt
  /// Control-G.
  case `switch`
  /// The tab key, with what is before the cursor and behind it; `complete` has to be called.
  case complete(before: String, after: String)
  case key(UInt8)
  /// There is no terminal any more.
  case closed
}
