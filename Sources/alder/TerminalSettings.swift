import Glibc

/// How the terminal was set when the program started. Readline changes it while a line is edited;
/// a program that is interrupted then has to put it right.
enum TerminalSettings {
  /// Safe: written once, before the handler that reads it is installed.
  private nonisolated(unsafe) static var original = termios()

  static func restoreOnInterrupt() {
    guard tcgetattr(0, &original) == 0 else { return }
    for interrupt in [SIGINT, SIGHUP] {
      signal(interrupt) { number in
        // Both are safe in a signal handler.
        tcsetattr(0, TCSANOW, &TerminalSettings.original)
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }
}
