import Synchronization

/// Keeps the program within its memory: when it has more than the limit, the process that has most
/// ends.
struct MemoryWatch: ~Copyable, Sendable {
  private static let interval = 20_000_000

  let limit: Int
  private let nextCheck = Atomic<Int>(0)

  init(limit: Int) { self.limit = limit }

  /// Called between turns.
  func check(_ machine: Machine) {
    let now = machine.clock.monotonic
    let due = nextCheck.load(ordering: .relaxed)
    if now < due { return }
    guard
      nextCheck.compareExchange(
        expected: due, desired: now + Self.interval, ordering: .relaxed
      ).exchanged
    else { return }
    if PhysicalMemory.resident() > limit { machine.endLargestProcess() }
  }
}
