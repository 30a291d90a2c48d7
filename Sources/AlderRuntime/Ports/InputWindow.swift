import Synchronization

/// How much of what a port has sent its owner has not received yet, and how much it may be.
///
/// A port stops reading when `size` bytes of memory wait in the owner's mailbox, and goes on when half of the
/// window is free. An owner may wait for something else than the data that fill it, the exit status for
/// example; OTP would go on until there is no memory. So a port that has been stopped for a while, and whose
/// owner has not received anything meanwhile, gets a window more, and the next time waits twice as long:
/// nobody waits in vain, and who reads slowly has no more in its mailbox than comes while it reads once.
final class InputWindow: Sendable {
  static let size = 4 << 20
  private static let firstPatience = 50_000_000

  private let waiting = Atomic<Int>(0)
  private let limit = Atomic<Int>(InputWindow.size)
  private let patience = Atomic<Int>(InputWindow.firstPatience)
  private let isStopped = Atomic<Bool>(false)

  func sent(_ bytes: Int) { waiting.wrappingAdd(bytes, ordering: .relaxed) }

  /// True when the port has to go on reading.
  @discardableResult
  func received(_ bytes: Int) -> Bool {
    let left = waiting.wrappingSubtract(bytes, ordering: .sequentiallyConsistent).newValue
    if left > Self.size / 2 { return false }
    guard isStopped.load(ordering: .sequentiallyConsistent) else { return false }
    return isStopped.exchange(false, ordering: .sequentiallyConsistent)
  }

  /// If not, the port is stopped from now on.
  func mayRead() -> Bool {
    let left = waiting.load(ordering: .relaxed)
    if left < limit.load(ordering: .relaxed) {
      if left <= Self.size / 2 { reset() }
      return true
    }
    isStopped.store(true, ordering: .sequentiallyConsistent)
    // It may all have been received before the mark was set.
    guard waiting.load(ordering: .sequentiallyConsistent) <= Self.size / 2 else { return false }
    isStopped.store(false, ordering: .relaxed)
    return true
  }

  private func reset() {
    limit.store(Self.size, ordering: .relaxed)
    patience.store(Self.firstPatience, ordering: .relaxed)
  }

  // MARK: Patience

  /// What there is when the port is stopped, and for how many nanoseconds it may stay so.
  func stopped() -> (left: Int, patience: Int) {
    (waiting.load(ordering: .relaxed), patience.load(ordering: .relaxed))
  }

  /// The time is over. True when the port goes on reading, because nothing of what there was `before` has
  /// been received.
  func lostPatience(_ before: Int) -> Bool {
    guard waiting.load(ordering: .relaxed) >= before, isStopped.load(ordering: .relaxed) else {
      return false
    }
    limit.store(waiting.load(ordering: .relaxed) + Self.size, ordering: .relaxed)
    patience.store(patience.load(ordering: .relaxed) * 2, ordering: .relaxed)
    return isStopped.exchange(false, ordering: .sequentiallyConsistent)
  }

  var isWaiting: Bool { isStopped.load(ordering: .relaxed) }
}

extension Process {
  /// A message that a port has sent is received: it may read on.
  @inline(never) func tellPort(of message: Signal.Node) {
    let number = Port.number(ofPeer: message.pointee.sender)
    let bytes = Int(message.pointee.portBytes)
    guard let port = withMachine({ $0.ports.find(number) }), port.window.received(bytes) else {
      return
    }
    _ = port.access { $0.port.driver.resumeInput($0) }
  }
}
