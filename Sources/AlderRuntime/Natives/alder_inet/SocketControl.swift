import Glibc

/// What all sockets have: addresses, options, figures.
extension NativeTable {
  static let socketControl: [Native] = [
    .step("sockname", arity: 1) { p throws(Raise) in
      p.address { descriptor, pointer, length in getsockname(descriptor, pointer, length) }
    },
    .step("peername", arity: 1) { p throws(Raise) in
      p.address { descriptor, pointer, length in getpeername(descriptor, pointer, length) }
    },
    // set(Socket, Name, Value) for an option that the engine keeps: ok, or {error, einval}.
    Native("set") { p, port, name, value throws(Raise) in
      let result = p.findPort(port)?.access { access in p.set(name, value, access) }
      return p.term((result ?? false) ? .done : .invalid)
    },
    // set_kernel(Socket, [{Name, Value}]): all that the system keeps, at once.
    .step("set_kernel", arity: 2) { p throws(Raise) in
      guard let options = SocketOptions(p[1]), let handle = p.networkHandle(p[0]) else {
        return p.deliver(p.term(.invalid))
      }
      let kernel = options.kernel
      return p.askNetwork(handle) { descriptor in
        guard let descriptor else { return .invalid }
        let failure = SocketOptions.apply(kernel, to: descriptor)
        return failure == 0 ? .done : .failed(failure)
      }
    },
    // get(Socket, Name): {ok, Value}, or {error, einval}.
    Native("get") { p, port, name throws(Raise) in
      let value = p.findPort(port)?.access { access in access.socketSettings?.value(name) }
      guard let value, let value else { return p.term(.invalid) }
      return p.term(.done(value))
    },
    // get_kernel(Socket, Names): {ok, [{Name, Value}]}.
    .step("get_kernel", arity: 2) { p throws(Raise) in
      var names: [Term] = []
      try p.forEach(p[1]) { name throws(Raise) in names.append(name) }
      let options = names.compactMap { name in KernelOption.known[name].map { (name, $0) } }
      guard options.count == names.count, let handle = p.networkHandle(p[0]) else {
        return p.deliver(p.term(.invalid))
      }
      return p.askNetwork(handle) { descriptor in
        guard let descriptor else { return .invalid }
        return .done(
          .list(
            options.compactMap { name, option in
              option.value(of: descriptor).map { .tuple([PortTerm(name), $0]) }
            }))
      }
    },
    // get_raw(Socket, Level, Name, Size): {ok, Bytes}
    .step("get_raw", arity: 4) { p throws(Raise) in
      guard p[1].isSmall, p[2].isSmall, p[3].isSmall, 0...65536 ~= p[3].small,
        let handle = p.networkHandle(p[0])
      else { return p.deliver(p.term(.invalid)) }
      let level = Int32(truncatingIfNeeded: p[1].small)
      let name = Int32(truncatingIfNeeded: p[2].small)
      let size = p[3].small
      return p.askNetwork(handle) { descriptor in
        guard let descriptor else { return .invalid }
        var bytes = [UInt8](repeating: 0, count: size)
        var length = socklen_t(size)
        guard getsockopt(descriptor, level, name, &bytes, &length) == 0 else {
          return .failed(errno)
        }
        return .done(.binary(Array(bytes.prefix(Int(length)))))
      }
    },
    .step("descriptor", arity: 1) { p throws(Raise) in
      guard let handle = p.networkHandle(p[0]) else { return p.deliver(p.term(.invalid)) }
      return p.askNetwork(handle) { descriptor in
        descriptor.map { .done(.integer(Int($0))) } ?? .invalid
      }
    },
    Native("kind") { p, port throws(Raise) in
      guard let driver = p.findPort(port)?.driver else { return Atom.undefined }
      return switch driver {
      case is StreamSocket: Term(atom: "stream")
      case is ListenerSocket: Term(atom: "listener")
      case is DatagramSocket: Term(atom: "datagram")
      default: Atom.undefined
      }
    },
    // figures(Socket): {ReceivedCount, ReceivedBytes, ReceivedMaximum, SentCount, SentBytes, SentMaximum,
    // Pending}
    Native("figures") { p, port throws(Raise) in
      let found = p.findPort(port)?.access { access -> [Int] in
        let (figures, queued) = access.figures
        return [
          figures.receivedCount, figures.receivedBytes, figures.receivedMaximum,
          figures.sentCount, figures.sentBytes, figures.sentMaximum, queued,
        ]
      }
      guard let found else { return p.term(.invalid) }
      return p.tuple(found.map { Term(small: $0) })
    },
  ]
}

extension PortAccess {
  fileprivate var socketSettings: SocketSettings? {
    switch port.driver {
    case let socket as StreamSocket: socket.settings
    case let socket as ListenerSocket: socket.settings
    case let socket as DatagramSocket: socket.settings
    default: nil
    }
  }

  fileprivate var figures: (SocketFigures, queued: Int) {
    switch port.driver {
    case let socket as StreamSocket: (socket.figures, socket.queued)
    case let socket as DatagramSocket: (socket.figures, 0)
    default: (SocketFigures(), 0)
    }
  }
}

extension Process {
  fileprivate func address(
    _ call:
      @escaping @Sendable (
        Int32, UnsafeMutablePointer<sockaddr>, UnsafeMutablePointer<socklen_t>
      ) -> Int32
  ) -> Next? {
    guard let handle = networkHandle(self[0]) else { return deliver(term(.invalid)) }
    return askNetwork(handle) { descriptor in
      guard let descriptor else { return .failed(ENOTCONN) }
      do throws(SystemFailure) {
        return .done(.address(try NetworkAddress.from { call(descriptor, $0, $1) }))
      } catch { return .failed(error.code) }
    }
  }

  /// False when it is no such option, or no value for it.
  fileprivate func set(_ name: Term, _ value: Term, _ access: PortAccess) -> Bool {
    switch access.port.driver {
    case let socket as StreamSocket:
      guard name == SocketSettings.active else {
        guard socket.settings.set(name, value) == .done else { return false }
        if name == SocketSettings.packetKey { socket.input.expectMessage() }
        socket.proceed(access)
        return true
      }
      guard let activity = socket.settings.activity(value) else { return false }
      socket.settings.activity = activity
      if activity == .count(0) { socket.becomePassive(access) }
      socket.proceed(access)
      return true
    case let socket as DatagramSocket:
      guard name == SocketSettings.active else { return socket.settings.set(name, value) == .done }
      guard let activity = socket.settings.activity(value) else { return false }
      socket.settings.activity = activity
      if activity == .count(0) { socket.becomePassive(access) }
      socket.proceed(access)
      return true
    case let socket as ListenerSocket:
      guard name == SocketSettings.active else { return socket.settings.set(name, value) == .done }
      guard let activity = socket.settings.activity(value) else { return false }
      socket.settings.activity = activity == .count(0) ? .passive : activity
      return true
    default: return false
    }
  }
}
