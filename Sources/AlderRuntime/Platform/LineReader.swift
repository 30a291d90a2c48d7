/// Edits lines on a terminal. The executable installs one; without it, lines are read as they come.
public protocol LineReader: Sendable {
  /// Lets the user edit a line behind `prompt`. Blocks. Nil at the end of input; without the line
  /// break.
  func readLine(prompt: String) -> String?

  /// Runs `write`, which writes `bytes` to the terminal, so that what is being edited stays intact
  /// below. `bytes` are what `write` is to be given, perhaps with more in front.
  func interleave(_ bytes: [UInt8], _ write: ([UInt8]) -> Void)

  /// Gives the terminal back as it was found.
  func close()
}
