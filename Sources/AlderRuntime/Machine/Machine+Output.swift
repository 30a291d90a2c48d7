import Glibc
import Synchronization

/// What has been written to ports and sockets when the machine is halted.
extension Machine {
  /// Waits until that is with the system, also what closed ones were to write; but no longer than who
  /// halts has said, and not for somebody who does not read at all.
  func flushOutput() {
    guard outputProgress != nil, flushTime.load(ordering: .relaxed) > 0 else { return }
    let start = clock.monotonic
    var last = outputProgress
    var lastChange = start
    var nextClosing = start
    while last != nil {
      usleep(1000)
      let now = clock.monotonic
      let progress = outputProgress
      if progress != last { (last, lastChange) = (progress, now) }
      if now >= nextClosing {
        closeIdleSockets()
        nextClosing = clock.monotonic + Self.closingInterval
      }
      if now - lastChange > Self.outputPatience { return }
      // Read each time: whoever halts once more does not want to wait.
      if now - start >= flushTime.load(ordering: .relaxed) { return }
    }
  }

  private static let outputPatience = 30_000_000_000
  private static let closingInterval = 10_000_000

  /// Changes while something is written; nil when all is.
  private var outputProgress: [Int]? {
    let network = options.network?.unwritten ?? 0
    let descriptors = poller.outputProgress
    return network == 0 && descriptors == nil ? nil : [network, descriptors ?? 0]
  }

  /// Nobody reads from them any more, and all is written: the others learn it, be it this machine.
  private func closeIdleSockets() {
    for port in ports.numbers.compactMap({ ports.find($0) }) {
      _ = port.access { access in
        switch port.driver {
        case let socket as StreamSocket where socket.queued == 0: access.end(Atom.normal)
        case is ListenerSocket: access.end(Atom.normal)
        default: break
        }
      }
    }
  }
}
