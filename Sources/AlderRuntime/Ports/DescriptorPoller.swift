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

  /// What the system knows of a descriptor: all that those who wait for it want together.
  private struct Registration {
    let number: UInt64
    var events: Events
    var entries: [UInt64]
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
    var registrations: [Int32: Registration] = [:]
    /// The descriptors of registrations.
    var descriptors: [UInt64: Int32] = [:]
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
      if !register(descriptor, events, number, &state) {
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
      unregister(entry.descriptor, token.number, &state)
    }
  }

  /// False for what the system cannot wait for. It takes a descriptor once.
  private func register(
    _ descriptor: Int32, _ events: Events, _ number: UInt64, _ state: inout State
  ) -> Bool {
    if var known = state.registrations[descriptor] {
      known.entries.append(number)
      known.events.formUnion(events)
      state.registrations[descriptor] = known
      // It has forgotten one that was closed, and opened again.
      return tell(EPOLL_CTL_MOD, descriptor, known, state)
        || tell(EPOLL_CTL_ADD, descriptor, known, state)
    }
    let new = Registration(number: number, events: events, entries: [number])
    guard tell(EPOLL_CTL_ADD, descriptor, new, state) else { return false }
    state.registrations[descriptor] = new
    state.descriptors[number] = descriptor
    return true
  }

  private func tell(
    _ operation: Int32, _ descriptor: Int32, _ registration: Registration,
    _ state: borrowing State
  ) -> Bool {
    var event = epoll_event(
      events: registration.events.rawValue, data: epoll_data_t(u64: registration.number))
    return epoll_ctl(state.poll, operation, descriptor, &event) == 0
  }

  private func unregister(_ descriptor: Int32, _ number: UInt64, _ state: inout State) {
    guard var known = state.registrations[descriptor] else { return }
    known.entries.removeAll { $0 == number }
    if known.entries.isEmpty {
      state.registrations[descriptor] = nil
      state.descriptors[known.number] = nil
      epoll_ctl(state.poll, EPOLL_CTL_DEL, descriptor, nil)
      return
    }
    known.events = known.entries.reduce(into: []) { events, number in
      if let entry = state.entries[number] { events.formUnion(entry.events) }
    }
    state.registrations[descriptor] = known
    _ = tell(EPOLL_CTL_MOD, descriptor, known, state)
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
        if number == 0 { wakeUp() } else { call(all: number, events[index].events) }
      }
      for number in state.withLock({ $0.alwaysReady }) { call(number) }
      for timer in takeExpired() { timer.action() }
    }
  }

  private func wakeUp() {
    var count: UInt64 = 0
    _ = read(state.withLock { $0.event }, &count, 8)
  }

  /// Those who wait for what has happened to a descriptor; errors are for all.
  private func call(all registration: UInt64, _ happened: UInt32) {
    let ready = state.withLock { state -> [UInt64] in
      guard let descriptor = state.descriptors[registration],
        let known = state.registrations[descriptor]
      else { return [] }
      if happened & (EPOLLERR.rawValue | EPOLLHUP.rawValue) != 0 { return known.entries }
      return known.entries.filter { number in
        (state.entries[number]?.events.rawValue ?? 0) & happened != 0
      }
    }
    for number in ready { call(number) }
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
