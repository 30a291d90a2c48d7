import Glibc

/// Datagrams: what gen_udp is made of.
extension NativeTable {
  static let datagramSockets: [Native] = [
    // udp_open(Address, Options)
    .step("udp_open", arity: 2) { p throws(Raise) in
      guard let address = p[0].networkAddress, let options = SocketOptions(p[1]) else {
        throw p.badarg()
      }
      guard p.withMachine({ $0.options.network != nil }) else { return p.noNetwork() }
      let made = p.attempt { () throws(SystemFailure) in
        try SocketDescriptor.make(address.family, SOCK_DGRAM, options.kernel, bindTo: address)
      }
      switch made {
      case .failure(let failure): return p.deliver(p.failed(failure))
      case .success(let descriptor): return try p.openDatagrams(on: descriptor, options)
      }
    },
    // udp_send(Socket, Address | undefined, Data)
    .step("udp_send", arity: 3) { p throws(Raise) in
      guard let bytes = IOList.bytes(p[2]) else { return p.deliver(p.term(.invalid)) }
      let given = p[1].networkAddress
      let before = p.withSocket(p[0], DatagramSocket.self) { socket, _ in socket.takeFailure() }
      if let before, let failure = before { return p.deliver(p.term(.failed(failure))) }
      let found = p.withSocket(p[0], DatagramSocket.self) { socket, access in
        socket.figures.sent(bytes.count)
        access.count(output: bytes.count)
        return (socket.endpoint, given ?? socket.peer)
      }
      guard let found, let endpoint = found.0 else { return p.deliver(p.term(.closed)) }
      guard let address = found.1 else { return p.deliver(p.term(.failed(EDESTADDRREQ))) }
      return p.awaitReply { machine, process, request in
        endpoint.send(bytes, to: address) { failure in
          machine.reply(failure == 0 ? .done : .failed(failure), to: process, request)
        }
      }
    },
    Native("udp_recv") { p, port throws(Raise) in
      let number = p.number
      let result = p.withSocket(port, DatagramSocket.self) { socket, access -> Term in
        guard socket.settings.activity == .passive else { return p.term(.invalid) }
        switch socket.receive(number, access) {
        case .datagram(let datagram): return p.tuple(Atom.ok, socket.term(datagram, p))
        case .wait(let request): return p.waiting(request)
        case .failed(let failure): return p.term(.failed(failure))
        }
      }
      return result ?? p.term(.closed)
    },
    // udp_connect(Socket, Address)
    .step("udp_connect", arity: 2) { p throws(Raise) in
      guard let address = p[1].networkAddress else { throw p.badarg() }
      let endpoint = p.withSocket(p[0], DatagramSocket.self) { socket, _ in
        socket.peer = address
        return socket.endpoint
      }
      guard let endpoint, let endpoint else { return p.deliver(p.term(.closed)) }
      return p.askNetwork(endpoint) { descriptor in
        guard let descriptor else { return .closed }
        let result = address.withPointer { Glibc.connect(descriptor, $0, $1) }
        return result == 0 ? .done : .failed(errno)
      }
    },
    // udp_membership(Socket, add | drop, Group, Interface)
    .step("udp_membership", arity: 4) { p throws(Raise) in
      guard let group = p[2].networkAddress, group.family == AF_INET,
        let interface = p[3].networkAddress, interface.family == AF_INET
      else { throw p.badarg() }
      guard let handle = p.networkHandle(p[0]) else { return p.deliver(p.term(.invalid)) }
      let name = p[1] == Term(atom: "add") ? IP_ADD_MEMBERSHIP : IP_DROP_MEMBERSHIP
      let request = KernelOption.Setting(
        level: Int32(IPPROTO_IP), name: name, value: Array(group.v4) + Array(interface.v4))
      return p.askNetwork(handle) { descriptor in
        guard let descriptor else { return .closed }
        let failure = request.apply(to: descriptor)
        return failure == 0 ? .done : .failed(failure)
      }
    },
  ]
}

extension Process {
  /// A socket for datagrams on a descriptor, which it takes over.
  func openDatagrams(on descriptor: Int32, _ options: SocketOptions) throws(Raise) -> Next? {
    guard let network = withMachine({ $0.options.network }) else { return noNetwork() }
    let socket = DatagramSocket(options.settings)
    let port = try openPort(socket)
    _ = port.access { access in
      socket.port = port
      socket.endpoint = network.adopt(datagrams: descriptor, socket)
      socket.proceed(access)
    }
    return deliver(tuple(Atom.ok, port.term))
  }
}
