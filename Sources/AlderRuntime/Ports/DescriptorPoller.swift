import CDescriptors
import Glibc
import Synchronization

/// The thread that waits for descriptors, all those of a machine's ports, and says when one is ready. It is
/// started with the first; what it calls runs on it, one after the other, and must not block.
final class DescriptorPoller: Sendable {
  struct Events: OptionSet {
    let rawValue: UInt32
    static let readable = Events(rawValue: EPOLLIN.rawValue)
    static let writable = Events(rawValue: EPOLLOUT.rawValue)
  }

  typealias Action = @Sendable () -> Void

  /// A descriptor that is waited for.
  struct Token: Hashable { fileprivate let number: UInt64 }

  private struct Entry {
    let descriptor: Int32
    let events: Events
    /// Without one, the poller itself has been woken.
    let action: Action
  }

  private struct Timer {
    let deadline: Int
    let action: Action
  }

  private struct State {
    var poll: Int32 = -1
    /// Wakes the thread.
    var event: Int32 = -1
    var lastNumber: UInt64 = 0
    var entries: [UInt64: Entry] = [:]
    /// Files, which are always ready and cannot be waited for.
    var alwaysReady: Set<UInt64> = []
    var timers: [Timer] = []
    /// Those that wait until they can be written to, and how often one could.
    var writers = 0
    var writableCount = 0
  }

  /// Changes as long as something is written; nil when nothing waits for that.
  var outputProgress: Int? { state.withLock { $0.writers == 0 ? nil : $0.writableCount } }

  private let state = Locked(State())
  private let clock = Clock()

  /// From now on `action` is called whenever the descriptor is ready, or closed at its other end. Until it is
  /// removed, the descriptor has to stay open.
  func add(_ descriptor: Int32, _ events: Events, _ action: @escaping Action) -> Token {
    state.withLock { state in
      start(&state)
      state.lastNumber += 1
      let number = state.lastNumber
      state.entries[number] = Entry(descriptor: descriptor, events: events, action: action)
      if events.contains(.writable) { state.writers += 1 }
      var event = epoll_event(events: events.rawValue, data: epoll_data_t(u64: number))
      if epoll_ctl(state.poll, EPOLL_CTL_ADD, descriptor, &event) != 0 {
        state.alwaysReady.insert(number)
        wake(state)
      }
      return Token(number: number)
    }
  }

  /// Once it has returned, the action is not called again; a call on another thread may not have ended.
  func remove(_ token: Token) {
    state.withLock { state in
      guard let entry = state.entries.removeValue(forKey: token.number) else { return }
      if entry.events.contains(.writable) { state.writers -= 1 }
      if state.alwaysReady.remove(token.number) != nil { return }
      epoll_ctl(state.poll, EPOLL_CTL_DEL, entry.descriptor, nil)
    }
  }

  /// Calls `action` once, when the time is over.
  func after(_ nanoseconds: Int, _ action: @escaping Action) {
    state.withLock { state in
      start(&state)
      state.timers.append(Timer(deadline: clock.monotonic + nanoseconds, action: action))
      wake(state)
    }
  }

  // MARK: The thread

  private func start(_ state: inout State) {
    guard state.poll < 0 else { return }
    state.poll = epoll_create1(Int32(EPOLL_CLOEXEC))
    state.event = eventfd(0, Int32(EFD_CLOEXEC) | Int32(EFD_NONBLOCK))
    precondition(state.poll >= 0 && state.event >= 0, "cannot wait for descriptors")
    var event = epoll_event(events: EPOLLIN.rawValue, data: epoll_data_t(u64: 0))
    epoll_ctl(state.poll, EPOLL_CTL_ADD, state.event, &event)
    let poll = state.poll
    Thread(stackSize: 1 << 20) { [self] in run(poll) }.detach()
  }

  private func wake(_ state: borrowing State) {
    var one: UInt64 = 1
    _ = write(state.event, &one, 8)
  }

  private func run(_ poll: Int32) {
    let most = 64
    let events = UnsafeMutablePointer<epoll_event>.allocate(capacity: most)
    while true {
      let count = epoll_wait(poll, events, Int32(most), timeout())
      for index in 0..<max(0, Int(count)) {
        let number = events[index].data.u64
        if number == 0 { wakeUp() } else { call(number) }
      }
      for number in state.withLock({ $0.alwaysReady }) { call(number) }
      for timer in takeExpired() { timer.action() }
    }
  }

  private func wakeUp() {
    var count: UInt64 = 0
    _ = read(state.withLock { $0.event }, &count, 8)
  }

  /// Nothing when the entry has been removed meanwhile.
  private func call(_ number: UInt64) {
    let entry = state.withLock { state -> Entry? in
      let entry = state.entries[number]
      if let entry, entry.events.contains(.writable) { state.writableCount += 1 }
      return entry
    }
    entry?.action()
  }

  /// Milliseconds to the next timer; -1 for as long as it takes.
  private func timeout() -> Int32 {
    state.withLock { state in
      if !state.alwaysReady.isEmpty { return 0 }
      guard let next = state.timers.map(\.deadline).min() else { return -1 }
      return Int32(clamping: max(0, next - clock.monotonic + 999_999) / 1_000_000)
    }
  }

  private func takeExpired() -> [Timer] {
    state.withLock { state in
      if state.timers.isEmpty { return [] }
      let now = clock.monotonic
      let expired = state.timers.filter { $0.deadline <= now }
      state.timers.removeAll { $0.deadline <= now }
      return expired
    }
  }
}
