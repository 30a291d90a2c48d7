import Glibc

/// What had not been written when a port was closed: it is written as long as somebody reads.
final class LastWords: Sendable {
  private struct State {
    var queue: OutputQueue
    var token: DescriptorPoller.Token?
  }

  private let descriptor: Int32
  private let portion: Int
  private let poller: DescriptorPoller
  private let closes: Bool
  private let state: Locked<State>

  init(
    _ queue: OutputQueue, to descriptor: Int32, inPortionsOf portion: Int, closes: Bool,
    _ poller: DescriptorPoller
  ) {
    self.descriptor = descriptor
    self.portion = portion
    self.closes = closes
    self.poller = poller
    state = Locked(State(queue: queue))
  }

  /// The poller keeps it alive until all is said.
  func begin() {
    state.withLock { state in
      state.token = poller.add(descriptor, .writable) { self.goOn() }
    }
  }

  private func goOn() {
    state.withLock { state in
      guard let token = state.token else { return }
      let failure = state.queue.write(to: descriptor, atMost: portion)
      if failure == nil, !state.queue.isEmpty { return }
      state.token = nil
      poller.remove(token)
      if closes { close(descriptor) }
    }
  }
}
