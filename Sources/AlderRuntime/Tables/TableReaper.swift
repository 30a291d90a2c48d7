/// Frees the objects of deleted tables. What is little is freed at once; what would take long is left to
/// a thread that is started for it and ends when there is nothing more to do.
struct TableReaper: ~Copyable, Sendable {
  private static let littleAtOnce = 512

  private struct State {
    var waiting: [[ShardContent]] = []
    var isRunning = false
  }

  /// Shared with the thread.
  private final class Queue: Sendable {
    let state = Locked(State())
  }

  private let queue = Queue()

  func free(_ content: [ShardContent]) {
    if content.reduce(0, { $0 + $1.count + Int($1.deletedCount) }) <= Self.littleAtOnce {
      return content.forEach { $0.free() }
    }
    let starts = queue.state.withLock { state in
      state.waiting.append(content)
      defer { state.isRunning = true }
      return !state.isRunning
    }
    if starts {
      Thread(stackSize: 1 << 20) { [queue] in Self.run(queue) }.detach()
    }
  }

  private static func run(_ queue: Queue) {
    while true {
      let next = queue.state.withLock { state -> [ShardContent]? in
        if state.waiting.isEmpty { state.isRunning = false }
        return state.waiting.popLast()
      }
      guard let next else { return PhysicalMemory.giveBack() }
      for content in next { content.free() }
    }
  }
}
