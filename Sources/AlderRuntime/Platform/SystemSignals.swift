import Glibc

/// Signals of the operating system, as messages for a machine.
///
/// They belong to the whole program: of several machines the one that asked last gets them. A signal's
/// handler may do next to nothing, so it writes the signal's number into a pipe, and a thread that is
/// started with the first signal to be handled reads it.
enum SystemSignals {
  enum Disposition { case byDefault, ignore, handle }

  /// Those that Erlang knows by name.
  static let numbers: [(name: String, number: Int32)] = [
    ("sighup", SIGHUP), ("sigquit", SIGQUIT), ("sigabrt", SIGABRT), ("sigalrm", SIGALRM),
    ("sigterm", SIGTERM), ("sigusr1", SIGUSR1), ("sigusr2", SIGUSR2), ("sigchld", SIGCHLD),
    ("sigstop", SIGSTOP), ("sigtstp", SIGTSTP), ("sigcont", SIGCONT), ("sigwinch", SIGWINCH),
  ]

  private static let machine = Locked<Machine?>(nil)
  /// Safe: written once, under the lock, before the handler that reads it is installed.
  private nonisolated(unsafe) static var pipeEnds: [Int32] = []
  private nonisolated(unsafe) static var writeEnd: Int32 = -1

  /// What happens when the signal comes, from now on.
  static func set(_ number: Int32, _ disposition: Disposition, for machine: Machine) {
    switch disposition {
    case .byDefault: signal(number, SIG_DFL)
    case .ignore: signal(number, SIG_IGN)
    case .handle:
      startListening(for: machine)
      signal(number) { number in
        let saved = errno
        var byte = UInt8(truncatingIfNeeded: number)
        _ = Glibc.write(SystemSignals.writeEnd, &byte, 1)
        errno = saved
      }
    }
  }

  private static func startListening(for asking: Machine) {
    machine.withLock { machine in
      machine = asking
      guard pipeEnds.isEmpty else { return }
      var ends: [Int32] = [0, 0]
      guard pipe(&ends) == 0 else { return }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      pipeEnds = ends
      writeEnd = ends[1]
      let readEnd = ends[0]
      Thread(stackSize: 1 << 18) { listen(to: readEnd) }.detach()
    }
  }

  private static func listen(to readEnd: Int32) {
    var byte: UInt8 = 0
    while true {
      let count = read(readEnd, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count == 1 else { return }
      if let signal = numbers.first(where: { $0.number == Int32(byte) }) {
        machine.withLock { $0 }?.receive(signal.name, signal.number)
      }
    }
  }
}

extension Machine {
  private static let server = Term(atom: "erl_signal_server")
  private static let notify = Term(atom: "notify")

  /// `{notify, Signal}` for the event manager that Erlang's programs know; as long as it is not there,
  /// the signal ends the machine.
  fileprivate func receive(_ name: String, _ signal: Int32) {
    guard !isHalted, let number = registry.find(Self.server) else { return halt(128 + Int(signal)) }
    let event = Process.withScratch(for: self) { p in
      Literals.copy(p.tuple(Self.notify, Term(atom: name)))
    }
    send(event, toNumber: number)
  }

  /// The signals with a meaning of their own, for a program that is nothing but this machine: SIGTERM
  /// stops it in good order, SIGUSR1 ends it.
  public func handleSignals() {
    for number in [SIGTERM, SIGUSR1] { SystemSignals.set(number, .handle, for: self) }
  }
}
