import Synchronization

/// Notices that the processes of a script wait for ever: all of them wait, and nothing is left that could
/// wake one, no timer and no thread that works for a process. Only a signal of the operating system could
/// change that.
///
/// It is asked only by the last scheduler that goes to sleep, and knows nothing but counters. What it sees
/// is a suspicion first, since a thread may be on its way from one place to another; it is certain when
/// after `patience` no process has had a turn.
struct DeadlockWatch: ~Copyable, Sendable {
  private static let patience = 200_000_000
  private static let nobody = -1

  /// The number of the process that runs the script.
  private let main = Atomic<Int>(DeadlockWatch.nobody)
  private let suspectedTurns = Atomic<Int>(-1)
  private let suspectedSince = Atomic<Int>(0)

  func watch(_ number: Int) { main.store(number, ordering: .relaxed) }

  /// All schedulers are idle: nanoseconds after which to ask again, nil if there is no need to.
  func allAreIdle(_ machine: Machine, now: Int) -> Int? {
    let number = main.load(ordering: .relaxed)
    guard number != Self.nobody, machine.dirtyPool.isIdle,
      machine.schedulers.workers.allSatisfy({ $0.timers.isEmpty })
    else { return nil }
    let turns = machine.schedulers.turns
    if suspectedTurns.exchange(turns, ordering: .relaxed) != turns {
      suspectedSince.store(now, ordering: .relaxed)
      return Self.patience
    }
    let left = suspectedSince.load(ordering: .relaxed) + Self.patience - now
    if left > 0 { return left }
    let (isFirst, _) = main.compareExchange(
      expected: number, desired: Self.nobody, ordering: .relaxed)
    if isFirst { report(machine, number) }
    return nil
  }

  /// In Erlang, in a process of its own.
  private func report(_ machine: Machine, _ number: Int) {
    let action = Term(atom: machine.options.deadlock.rawValue)
    let arguments = Process.withScratch(for: machine) { p in
      Literals.copy(p.list([Term(localPid: number), action]))
    }
    machine.spawn(Term(atom: "alder_deadlock"), Term(atom: "report"), arguments)
  }
}
