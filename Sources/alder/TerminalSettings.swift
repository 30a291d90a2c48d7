import Glibc
import Synchronization

/// How the terminal was set when the program started, and what is to be done with signals while it is
/// set otherwise.
///
/// Everything here may run in a signal handler: it is atomic, or written before the handlers are
/// installed.
enum TerminalSettings {
  /// Safe: written once, before the handlers that read it are installed.
  private nonisolated(unsafe) static var original = termios()
  /// Safe: the same.
  private nonisolated(unsafe) static var quiet = termios()
  private static let isOpen = Atomic<Bool>(false)
  /// While readline edits on a terminal that can mark what is pasted.
  private static let hasPasteMode = Atomic<Bool>(false)
  /// Where handlers say what has happened; -1 before there is such a pipe.
  private static let pipeEnd = Atomic<Int32>(-1)
  /// Interrupts that nobody has taken notice of.
  private static let interrupts = Atomic<Int>(0)
  private static let patience = 3

  /// The terminal is put right when the program is ended by a signal.
  static func restoreOnInterrupt() {
    guard tcgetattr(0, &original) == 0 else { return }
    for interrupt in [SIGINT, SIGHUP, SIGQUIT] {
      signal(interrupt) { TerminalSettings.end($0) }
    }
  }

  /// Keys come one by one and are not shown, but for those of readline, which asks whether they are to
  /// be shown when it begins. Control-C and changes of the window's size are written to
  /// the pipe as bytes.
  static func open(reportingTo descriptor: Int32) {
    quiet = original
    quiet.c_lflag &= ~tcflag_t(ICANON | ECHO)
    withUnsafeMutableBytes(of: &quiet.c_cc) { characters in
      characters[Int(VMIN)] = 1
      characters[Int(VTIME)] = 0
    }
    pipeEnd.store(descriptor, ordering: .releasing)
    isOpen.store(true, ordering: .releasing)
    setEcho(false)
    signal(SIGINT) { number in
      let count = TerminalSettings.interrupts.wrappingAdd(1, ordering: .relaxed).newValue
      if count > TerminalSettings.patience { TerminalSettings.end(number) }
      TerminalSettings.report(UInt8(ascii: "c"))
    }
    signal(SIGWINCH) { _ in TerminalSettings.report(UInt8(ascii: "w")) }
    signal(SIGTSTP) { TerminalSettings.stop($0) }
  }

  /// Whether readline finds a terminal that shows keys.
  static func setEcho(_ echoes: Bool) {
    guard isOpen.load(ordering: .relaxed) else { return }
    var settings = quiet
    if echoes { settings.c_lflag |= tcflag_t(ECHO) }
    tcsetattr(0, TCSANOW, &settings)
  }

  static func interruptIsNoticed() { interrupts.store(0, ordering: .relaxed) }

  static func restore() {
    guard isOpen.exchange(false, ordering: .acquiringAndReleasing) else { return }
    tcsetattr(0, TCSANOW, &original)
  }

  static func notePasteMode(_ isOn: Bool) { hasPasteMode.store(isOn, ordering: .relaxed) }

  private static func report(_ byte: UInt8) {
    var byte = byte
    let descriptor = pipeEnd.load(ordering: .acquiring)
    if descriptor >= 0 { _ = Glibc.write(descriptor, &byte, 1) }
  }

  /// Readline may have asked the terminal to mark what is pasted.
  private static func leavePasteMode() {
    let sequence: StaticString = "\u{1b}[?2004l"
    if hasPasteMode.load(ordering: .relaxed) {
      _ = Glibc.write(1, sequence.utf8Start, sequence.utf8CodeUnitCount)
    }
  }

  private static func end(_ number: Int32) {
    leavePasteMode()
    tcsetattr(0, TCSANOW, &original)
    raiseByDefault(number)
  }

  /// Control-Z: the terminal is as it was until the program goes on.
  private static func stop(_ number: Int32) {
    var present = termios()
    tcgetattr(0, &present)
    tcsetattr(0, TCSANOW, &original)
    raiseByDefault(number)
    signal(number) { TerminalSettings.stop($0) }
    tcsetattr(0, TCSANOW, &present)
    report(UInt8(ascii: "w"))
  }

  private static func raiseByDefault(_ number: Int32) {
    signal(number, SIG_DFL)
    var only = sigset_t()
    sigemptyset(&only)
    sigaddset(&only, number)
    raise(number)
    pthread_sigmask(SIG_UNBLOCK, &only, nil)
  }
}
