import Synchronization

/// Keeps the program within its memory: when it has more than the limit, the process that has most
/// ends. One at a time, for only when its memory has been given back can one say what is still missing.
struct MemoryWatch: ~Copyable, Sendable {
  private static let interval = 20_000_000
  /// How long a process that was told to end may take before another one has to.
  private static let patience = 1_000_000_000

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
    if PhysicalMemory.resident() <= limit { return }
    // What is kept for later goes first.
    PhysicalMemory.giveBack()
    if PhysicalMemory.resident() > limit, machine.endLargestProcess() {
      nextCheck.store(now + Self.patience, ordering: .relaxed)
    }
  }

  /// The process that had to end is gone.
  func victimHasEnded(_ machine: Machine) {
    PhysicalMemory.giveBack()
    nextCheck.store(machine.clock.monotonic + Self.interval, ordering: .relaxed)
  }

  /// Whether there may be so many bytes more for a moment: the limit leaves a fifth of what there is.
  func hasRoom(for bytes: Int) -> Bool {
    let most = limit / 4 * 5
    return bytes <= most && PhysicalMemory.resident() <= most - bytes
  }
}
