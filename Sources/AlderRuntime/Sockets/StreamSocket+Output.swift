/// What goes out, and who waits for it.
extension StreamSocket {
  enum Sent {
    case done
    /// There is much to be written: the sender is to wait until that has become less.
    case tooMuch
    case closed
    /// The length does not fit into the packet's header.
    case tooLong
  }

  /// Has `count` bytes sent as a packet.
  func send(
    _ count: Int, _ access: PortAccess, _ fill: (UnsafeMutableRawBufferPointer) -> Void
  ) -> Sent {
    guard state != .gone, state != .connecting, !hasFinished, let stream else { return .closed }
    var header = 0
    if case .length(let width) = settings.packet {
      header = width
      if width < 8, count >> (8 * width) != 0 { return .tooLong }
    }
    if header + count == 0 { return .done }
    let left = stream.write(count: header + count) { target in
      for index in 0..<header {
        target[index] = UInt8(truncatingIfNeeded: count >> (8 * (header - 1 - index)))
      }
      fill(UnsafeMutableRawBufferPointer(rebasing: target[header...]))
    }
    figures.sent(count)
    access.count(output: count)
    if left == 0 { return .done }
    queued += left
    access.setQueued(queued)
    return queued >= settings.highWatermark ? .tooMuch : .done
  }

  /// Some of it is with the system.
  func written(_ access: PortAccess) {
    if queued <= settings.lowWatermark, !senders.isEmpty {
      for sender in senders { access.answer(sender, .done) }
      senders = []
    }
    guard queued == 0, !closers.isEmpty else { return }
    for closer in closers { access.answer(closer, .done) }
    closers = []
    access.end(Atom.normal)
  }

  /// Nobody waits for it any more.
  func cancel(_ number: Int) {
    receivers.removeAll { $0.number == number }
    senders.removeAll { $0.number == number }
    closers.removeAll { $0.number == number }
    if connector?.number == number { connector = nil }
  }
}
