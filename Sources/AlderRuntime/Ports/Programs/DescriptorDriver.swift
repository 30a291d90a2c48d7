import Glibc

/// A port to descriptors: the pipes of a program, or `{fd, In, Out}`.
///
/// Everything here is done under the port's lock, be it by a process or by the poller.
final class DescriptorDriver: PortDriver, @unchecked Sendable {
  let name: PortTerm
  let parallelism: Bool
  let busyLimits: PortBusyLimits?
  let systemProcess: Int?

  private let poller: DescriptorPoller
  private let sendsEnd: Bool
  private let sendsExitStatus: Bool
  /// The end of the program is the end of what it says, even if others hold the pipe: os:cmd/1.
  private let endsWithProgram: Bool
  /// They are its own: they never block, and are closed with the port.
  private let ownsDescriptors: Bool

  private weak var port: Port?
  private let reads: Bool
  private var input: Int32?
  private var output: Int32?
  private var inputToken: DescriptorPoller.Token?
  private var outputToken: DescriptorPoller.Token?
  private var framing: PortFraming
  private var queue = OutputQueue()
  private var status: Int?

  private static let most = 1 << 16

  init(
    name: PortTerm, input: Int32?, output: Int32?, process: Int?, _ options: PortOptions,
    endsWithProgram: Bool, ownsDescriptors: Bool, _ poller: DescriptorPoller
  ) {
    self.name = name
    reads = input != nil
    self.input = input
    self.output = output
    systemProcess = process
    parallelism = options.parallelism
    busyLimits = options.busyLimits
    sendsEnd = options.sendsEnd
    sendsExitStatus = options.sendsExitStatus
    framing = PortFraming(options.framing, isBinary: options.isBinary)
    self.endsWithProgram = endsWithProgram
    self.ownsDescriptors = ownsDescriptors
    self.poller = poller
  }

  /// From now on bytes come in.
  func start(_ port: Port) {
    self.port = port
    _ = port.access { _ in readOn() }
  }

  // MARK: Input

  private func readOn() {
    guard inputToken == nil, let input else { return }
    inputToken = poller.add(input, .readable) { [weak self] in
      _ = self?.port?.access { self?.read($0) }
    }
  }

  private func stopReading() {
    if let inputToken { poller.remove(inputToken) }
    inputToken = nil
  }

  func resumeInput(_ port: PortAccess) { readOn() }

  private func read(_ port: PortAccess) {
    guard inputToken != nil else { return }
    switch readOnce(port) {
    case .bytes: if !port.mayRead { pause(port) }
    case .nothing: break
    case .end: inputEnded(port)
    case .failed(let code): port.end(PosixError.atom(code))
    }
  }

  private enum Input {
    case bytes, nothing, end
    case failed(Int32)
  }

  private func readOnce(_ port: PortAccess) -> Input {
    guard let input else { return .end }
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Self.most) { buffer, count in
      let got = Glibc.read(input, buffer.baseAddress, buffer.count)
      failure = got < 0 ? errno : 0
      count = max(0, got)
    }
    if failure == EAGAIN || failure == EINTR { return .nothing }
    if failure != 0 { return .failed(failure) }
    if bytes.isEmpty { return .end }
    port.count(input: bytes.count)
    framing.receive(bytes[...]) { port.sendData($0) }
    return .bytes
  }

  /// The owner has enough for now.
  private func pause(_ port: PortAccess) {
    stopReading()
    waitForOwner(port.port)
  }

  private func waitForOwner(_ port: Port) {
    let (left, patience) = port.window.stopped()
    poller.after(patience) { [weak port] in
      guard let port, port.window.isWaiting else { return }
      if port.window.lostPatience(left) {
        _ = port.access { _ in self.readOn() }
      } else {
        self.waitForOwner(port)
      }
    }
  }

  private func closeInput() {
    stopReading()
    if ownsDescriptors, let input { Glibc.close(input) }
    input = nil
  }

  private func inputEnded(_ port: PortAccess) {
    closeInput()
    if sendsExitStatus, systemProcess != nil, status == nil { return }
    finish(port)
  }

  /// All that could come has come.
  private func finish(_ port: PortAccess) {
    if sendsExitStatus, let status {
      port.sendContent(.tuple([PortTerm(Atom.exitStatus), .integer(status)]))
    }
    framing.end { port.sendData($0) }
    if sendsEnd { port.sendContent(PortTerm(Atom.eof)) } else { port.end(Atom.normal) }
  }

  func programEnded(_ status: Int) {
    _ = port?.access { port in
      guard self.status == nil else { return }
      self.status = status
      if endsWithProgram { return drain(port) }
      // Never started. One that only gets something does not say how it ends.
      if systemProcess == nil || sendsExitStatus && reads && input == nil { finish(port) }
    }
  }

  /// What there is in the pipe, but no more.
  private func drain(_ port: PortAccess) {
    while case .bytes = readOnce(port) {}
    closeInput()
    finish(port)
  }

  // MARK: Output

  func write(_ bytes: [UInt8], _ port: PortAccess) {
    guard output != nil else { return port.end(PosixError.atom(EBADF)) }
    guard let framed = framing.frame(bytes) else { return port.end(PosixError.atom(EINVAL)) }
    let wasEmpty = queue.isEmpty
    queue.append(framed)
    if wasEmpty, ownsDescriptors { flush(port) }
    writeOn(port)
  }

  /// A descriptor that may block takes this many bytes when it is ready.
  private var portion: Int { ownsDescriptors ? .max : Int(PIPE_BUF) }

  private func flush(_ port: PortAccess) {
    guard let output else { return }
    if let failure = queue.write(to: output, atMost: portion) {
      queue = OutputQueue()
      return port.end(PosixError.atom(failure))
    }
    port.setQueued(queue.count)
  }

  /// Waits until the rest can be written.
  private func writeOn(_ port: PortAccess) {
    guard let output, !queue.isEmpty else { return stopWriting() }
    port.setQueued(queue.count)
    guard outputToken == nil else { return }
    outputToken = poller.add(output, .writable) { [weak self] in
      _ = self?.port?.access { port in
        guard let self, self.outputToken != nil else { return }
        self.flush(port)
        self.writeOn(port)
      }
    }
  }

  private func stopWriting() {
    if let outputToken { poller.remove(outputToken) }
    outputToken = nil
  }

  // MARK: The end

  func close() {
    closeInput()
    stopWriting()
    guard let output else { return }
    self.output = nil
    if queue.isEmpty {
      if ownsDescriptors { Glibc.close(output) }
    } else {
      LastWords(queue, to: output, inPortionsOf: portion, closes: ownsDescriptors, poller).begin()
    }
  }
}
