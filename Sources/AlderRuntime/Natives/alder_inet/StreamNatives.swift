import Glibc

/// Connections: what gen_tcp is made of. What has to wait says `{wait, Request}`; the answer is a message
/// `{inet_async, Port, Request, Result}`.
extension NativeTable {
  static let streamSockets: [Native] = [
    // connect(Address, Local | undefined, Options)
    .step("connect", arity: 3) { p throws(Raise) in
      guard let address = p[0].networkAddress, let options = SocketOptions(p[2]) else {
        throw p.badarg()
      }
      guard let network = p.withMachine({ $0.options.network }) else { return p.noNetwork() }
      DescriptorLimit.raise()
      let local = p[1].networkAddress
      let kernel = options.kernel
      let socket = StreamSocket(options.settings)
      let port = try p.openPort(socket)
      socket.attach(port)
      let request = port.access { _ in
        let request = socket.newRequest(p.number)
        socket.connector = request
        socket.stream = network.connect(
          to: address,
          prepare: { descriptor in
            let failure = SocketOptions.apply(kernel, to: descriptor)
            if failure == 0, let local { return SocketDescriptor.bind(descriptor, local) }
            return failure
          }, socket)
        return request
      }
      return p.deliver(
        p.tuple(Atom.ok, port.term, Term(small: request?.number ?? 0)))
    },
    // listen(Address, Backlog, Options)
    .step("listen", arity: 3) { p throws(Raise) in
      guard let address = p[0].networkAddress, let options = SocketOptions(p[2]), p[1].isSmall
      else {
        throw p.badarg()
      }
      let backlog = Int32(clamping: p[1].small)
      let made = p.attempt { () throws(SystemFailure) in
        let descriptor = try SocketDescriptor.make(
          address.family, SOCK_STREAM, options.kernel, bindTo: address)
        if Glibc.listen(descriptor, backlog) == 0 { return descriptor }
        let failure = SystemFailure.last
        close(descriptor)
        throw failure
      }
      switch made {
      case .failure(let failure): return p.deliver(p.failed(failure))
      case .success(let descriptor): return try p.listen(on: descriptor, backlog, options.settings)
      }
    },
    // adopt(Descriptor, listener | stream | datagram, Options)
    .step("adopt", arity: 3) { p throws(Raise) in
      guard p[0].isSmall, let given = Int32(exactly: p[0].small),
        let options = SocketOptions(p[2])
      else { throw p.badarg() }
      let isDatagram = p[1] == Term(atom: "datagram")
      let failure = SocketDescriptor.check(given, isDatagram ? SOCK_DGRAM : SOCK_STREAM)
      if failure != 0 { return p.deliver(p.term(.failed(failure))) }
      // Whoever else has the descriptor may close it at any time.
      let descriptor = fcntl(given, F_DUPFD_CLOEXEC, 0)
      if descriptor < 0 { return p.deliver(p.failed(.last)) }
      if isDatagram { return try p.openDatagrams(on: descriptor, options) }
      if p[1] == Term(atom: "listener") {
        return try p.listen(on: descriptor, SOMAXCONN, options.settings)
      }
      guard let network = p.withMachine({ $0.options.network }) else { return p.noNetwork() }
      let socket = StreamSocket(options.settings)
      socket.state = .open
      let port = try p.openPort(socket)
      _ = port.access { _ in socket.stream = network.adopt(stream: descriptor, socket) }
      socket.attach(port)
      return p.deliver(p.tuple(Atom.ok, port.term))
    },
    .step("accept", arity: 1) { p throws(Raise) in
      let process = p.number
      let result = p.withSocket(p[0], ListenerSocket.self) { listener, _ in
        listener.accept(process)
      }
      switch result {
      case nil: return p.deliver(p.term(p.findPort(p[0]) == nil ? .closed : .invalid))
      case .wait(let request): return p.deliver(p.waiting(request))
      case .socket(let socket):
        let port = try p.openPort(socket)
        socket.attach(port)
        return p.deliver(p.tuple(Atom.ok, port.term))
      }
    },
    // recv(Socket, Length)
    Native("recv") { p, port, length throws(Raise) in
      guard length.isSmall, length.small >= 0 else { throw p.badarg() }
      let number = p.number
      let result = p.withSocket(port, StreamSocket.self) { socket, access -> Term in
        guard socket.settings.activity == .passive else { return p.term(.invalid) }
        if socket.state == .connecting { return p.term(.failed(ENOTCONN)) }
        if socket.receivers.isEmpty, let taken = socket.take(length.small) {
          socket.proceed(access)
          switch taken {
          case .success(let data):
            p.charge(data.count >> 6)
            return p.tuple(Atom.ok, data.term(p, socket.settings))
          case .failure(let failure): return p.tuple(Atom.error, failure.reason)
          }
        }
        let request = socket.newRequest(number, length: length.small)
        socket.receivers.append(request)
        socket.proceed(access)
        return p.waiting(request)
      }
      return result ?? p.term(p.findPort(port) == nil ? .closed : .failed(ENOTCONN))
    },
    // send(Socket, Data)
    Native("send") { p, port, data throws(Raise) in
      guard let size = IOList.size(data) else { return p.term(.invalid) }
      p.charge(size >> 8)
      let number = p.number
      let result = p.withSocket(port, StreamSocket.self) { socket, access -> Term in
        let sent = socket.send(size, access) { target in
          guard let base = target.baseAddress else { return }
          IOList.write(data, to: base.assumingMemoryBound(to: UInt8.self))
        }
        switch sent {
        case .done: return Atom.ok
        case .closed:
          return p.term(socket.state == .connecting ? .failed(ENOTCONN) : .failed(socket.endReason))
        case .tooLong: return p.term(.invalid)
        case .tooMuch:
          let request = socket.newRequest(number)
          socket.senders.append(request)
          let timeout = socket.settings.sendTimeout.map { Term(small: $0) } ?? Atom.infinity
          return p.tuple([
            Atom.wait, Term(small: request.number), timeout,
            Term(socket.settings.closesOnSendTimeout),
          ])
        }
      }
      return result ?? p.term(p.findPort(port) == nil ? .closed : .failed(ENOTCONN))
    },
    // shutdown(Socket, read | write | read_write)
    .step("shutdown", arity: 2) { p throws(Raise) in
      let how = p[1]
      guard [read, write, readWrite].contains(how) else { throw p.badarg() }
      let found = p.withSocket(p[0], StreamSocket.self) { socket, _ -> (any NetworkStream)? in
        guard socket.state != .connecting, let stream = socket.stream else { return nil }
        if how != read {
          socket.hasFinished = true
          stream.finish()
        }
        return stream
      }
      guard let found else { return p.deliver(p.term(.closed)) }
      guard let stream = found else { return p.deliver(p.term(.failed(ENOTCONN))) }
      if how == write { return p.deliver(Atom.ok) }
      return p.askNetwork(stream) { descriptor in
        guard let descriptor else { return .closed }
        return Glibc.shutdown(descriptor, Int32(SHUT_RD)) == 0 ? .done : .failed(errno)
      }
    },
    // close(Socket): ok, or wait until what has been sent is with the system.
    Native("close") { p, port throws(Raise) in
      let number = p.number
      let waiting = p.withSocket(port, StreamSocket.self) { socket, access -> SocketRequest? in
        if socket.queued == 0 || socket.state == .gone || socket.state == .connecting {
          access.end(Atom.normal)
          return nil
        }
        let request = socket.newRequest(number)
        socket.closers.append(request)
        socket.hasFinished = true
        return request
      }
      if let waiting, let waiting { return p.waiting(waiting) }
      _ = p.findPort(port)?.access { $0.end(Atom.normal) }
      return Atom.ok
    },
    // abort(Socket): closes at once.
    Native("abort") { p, port throws(Raise) in
      _ = p.withSocket(port, StreamSocket.self) { socket, access in
        socket.stream?.abort()
        access.end(Atom.normal)
      }
      return Atom.ok
    },
    // cancel(Socket, Request): the answer is not wanted any more; it may be on its way.
    Native("cancel") { p, port, number throws(Raise) in
      guard number.isSmall, let found = p.findPort(port) else { return Atom.ok }
      _ = found.access { _ in
        switch found.driver {
        case let socket as StreamSocket: socket.cancel(number.small)
        case let socket as ListenerSocket: socket.cancel(number.small)
        case let socket as DatagramSocket: socket.cancel(number.small)
        default: break
        }
      }
      return Atom.ok
    },
  ]

  private static let read = Term(atom: "read")
  private static let write = Term(atom: "write")
  private static let readWrite = Term(atom: "read_write")
}

extension Process {
  /// `{wait, Request}`
  func waiting(_ request: SocketRequest) -> Term {
    tuple(Atom.wait, Term(small: request.number))
  }

  /// This machine has none: as if the system had no protocols.
  func noNetwork() -> Next? { deliver(term(.failed(EPROTONOSUPPORT))) }

  fileprivate func listen(
    on descriptor: Int32, _ backlog: Int32, _ settings: SocketSettings
  ) throws(Raise) -> Next? {
    guard let network = withMachine({ $0.options.network }) else {
      close(descriptor)
      return noNetwork()
    }
    let socket = ListenerSocket(settings)
    let port = try openPort(socket)
    _ = port.access { _ in
      socket.port = port
      socket.listener = network.adopt(listener: descriptor, backlog: backlog, socket)
    }
    return deliver(tuple(Atom.ok, port.term))
  }
}
