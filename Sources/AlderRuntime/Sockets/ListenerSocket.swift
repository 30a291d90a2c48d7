/// A socket that listens: those who have connected, and those who wait for them.
final class ListenerSocket: PortDriver, ListenerEvents, @unchecked Sendable {
  let name = PortTerm.text("tcp_inet")
  let busyLimits: PortBusyLimits? = nil

  // Safe: set before there are events; the rest under the port's lock.
  weak var port: Port?
  var listener: (any NetworkListener)?
  /// What connections begin with.
  var settings: SocketSettings
  private var waiting: [StreamSocket] = []
  private var acceptors: [SocketRequest] = []
  private var lastRequest = 0

  init(_ settings: SocketSettings) { self.settings = settings }

  /// The next connection; or who is told when it comes.
  enum Accepting {
    case socket(StreamSocket)
    case wait(SocketRequest)
  }

  func accept(_ process: Int) -> Accepting {
    if acceptors.isEmpty, !waiting.isEmpty { return .socket(waiting.removeFirst()) }
    lastRequest += 1
    let request = SocketRequest(process: process, number: lastRequest)
    acceptors.append(request)
    listener?.accept()
    return .wait(request)
  }

  func cancel(_ number: Int) { acceptors.removeAll { $0.number == number } }

  // MARK: Events

  func accepted(_ stream: any NetworkStream) -> any StreamEvents {
    let socket = StreamSocket(SocketSettings(), stream)
    let isWanted: Void? = port?.access { access in
      socket.settings = settings
      waiting.append(socket)
      serve(access)
    }
    if isWanted == nil { stream.abort() }
    return socket
  }

  private func serve(_ access: PortAccess) {
    while !acceptors.isEmpty, !waiting.isEmpty {
      let request = acceptors.removeFirst()
      // Who has ended does not wait any more.
      guard access.port.machine.processes.find(request.process) != nil else { continue }
      let socket = waiting.removeFirst()
      guard let port = access.port.machine.openPort(socket, owner: request.process) else {
        socket.stream?.abort()
        access.answer(request, .failed(Atom.systemLimit))
        continue
      }
      access.answer(request, .done(PortTerm(port.term)))
      socket.attach(port)
    }
    if !acceptors.isEmpty { listener?.accept() }
  }

  func failed(_ failure: Int32) {
    _ = port?.access { access in
      guard !acceptors.isEmpty else { return }
      access.answer(acceptors.removeFirst(), .failed(failure))
      if !acceptors.isEmpty { listener?.accept() }
    }
  }

  func closed() {
    _ = port?.access { access in
      for request in acceptors { access.answer(request, .closed) }
      acceptors = []
    }
  }

  // MARK: The port

  func write(_ bytes: [UInt8], _ port: PortAccess) {}
  func resumeInput(_ port: PortAccess) {}

  func close() {
    for request in acceptors { port?.answer(request, .closed) }
    acceptors = []
    listener?.abort()
    for socket in waiting { socket.stream?.abort() }
    waiting = []
  }
}
