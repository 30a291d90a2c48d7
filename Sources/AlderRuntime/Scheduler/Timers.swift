import Glibc
import Synchronization

/// The timers that were started on one scheduler's thread: the wheel, its lock, and where those are
/// found that Erlang code has a reference to.
struct Timers: ~Copyable, @unchecked Sendable {
  static let nanosecondsOfTick = 1_000_000

  struct State {
    var wheel = TimerWheel()
    /// Timers by the number of their reference.
    var byReference: [UInt: TimerNode.Pointer] = [:]
  }

  private let lock = Lock()
  // Safe: only touched under the lock, as are the nodes while they are in the wheel.
  private let state = UnsafeMutablePointer<State>.allocate(capacity: 1)
  /// The tick of `TimerWheel.nextTick`, `never` without timers. Read without the lock.
  private let nextTick = Atomic<Int>(Timers.never)
  static let never = Int.max

  init() { state.initialize(to: State()) }

  deinit {
    state.deinitialize(count: 1)
    state.deallocate()
  }

  private func withState<Value>(_ body: (inout State) -> Value) -> Value {
    lock.withLock { body(&state.pointee) }
  }

  @inline(__always) var isEmpty: Bool { nextTick.load(ordering: .relaxed) == Self.never }

  /// Nanoseconds of monotonic time at which to look again, nil without timers.
  var nextTime: Int? {
    let tick = nextTick.load(ordering: .relaxed)
    return tick == Self.never ? nil : tick * Self.nanosecondsOfTick
  }

  /// The tick at which a timer for `time`, in monotonic nanoseconds, fires: never too early.
  static func tick(_ time: Int) -> Int { (time + nanosecondsOfTick - 1) / nanosecondsOfTick }

  func start(_ node: TimerNode.Pointer) {
    withState { state in
      if case .message(_, _, let number) = node.pointee.kind { state.byReference[number] = node }
      state.wheel.insert(node)
      update(state)
    }
  }

  /// Stops a receive's timer, if it still runs.
  func stop(_ node: TimerNode.Pointer) {
    withState { state in
      guard node.pointee.slot >= 0 else { return }
      state.wheel.remove(node)
      update(state)
    }
  }

  /// Stops the timer with that reference; returns its deadline in monotonic nanoseconds.
  func stop(reference: UInt) -> Int? {
    withState { state in
      guard let node = state.byReference.removeValue(forKey: reference) else { return nil }
      let deadline = node.pointee.deadline
      state.wheel.remove(node)
      update(state)
      if case .message(let signal, _, _) = node.pointee.kind { signal.discard() }
      node.deallocate()
      return deadline * Self.nanosecondsOfTick
    }
  }

  /// Who gets the message of the timer.
  func target(reference: UInt) -> Term? {
    withState { state in
      guard case .message(_, let target, _)? = state.byReference[reference]?.pointee.kind else {
        return nil
      }
      return target
    }
  }

  func deadline(reference: UInt) -> Int? {
    withState { state in
      state.byReference[reference].map { $0.pointee.deadline * Self.nanosecondsOfTick }
    }
  }

  /// What the timers do that have run out at `time`, in order.
  func expire(at time: Int) -> [TimerNode.Kind] {
    let tick = time / Self.nanosecondsOfTick
    if tick < nextTick.load(ordering: .relaxed) { return [] }
    var expired: [TimerNode.Kind] = []
    withState { state in
      var nodes = state.wheel.advance(to: tick)
      while let node = nodes.popFirst() {
        expired.append(node.pointee.kind)
        if case .message(_, _, let number) = node.pointee.kind {
          state.byReference[number] = nil
          node.deallocate()
        }
      }
      update(state)
    }
    return expired
  }

  private func update(_ state: borrowing State) {
    nextTick.store(state.wheel.nextTick ?? Self.never, ordering: .relaxed)
  }
}
