import CDescriptors
import Glibc

/// What `socket` is made of: calls of the system that never wait. Domains, types, options and flags are the
/// system's numbers; `socket_options` and `socket_constants` know their names.
extension NativeTable {
  static let rawSockets: [Native] = [
    // open(Domain, Type, Protocol): {ok, Port}
    .step("open", arity: 3) { p throws(Raise) in
      let domain = try p.number(p[0])
      let type = try p.number(p[1])
      let made = try p.number(p[2])
      guard p.withMachine({ $0.options.network != nil }) else { return p.noNetwork() }
      DescriptorLimit.raise()
      let flags = Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
      return p.deliver(try p.openRawSocket(Glibc.socket(domain, type | flags, made)))
    },
    // duplicate(Descriptor): {ok, Port}
    .step("duplicate", arity: 1) { p throws(Raise) in
      let duplicate = fcntl(try p.number(p[0]), F_DUPFD_CLOEXEC, 0)
      if duplicate >= 0 { _ = fcntl(duplicate, F_SETFL, fcntl(duplicate, F_GETFL) | O_NONBLOCK) }
      return p.deliver(try p.openRawSocket(duplicate))
    },
    Native("bind") { p, port, address throws(Raise) in
      guard let address = address.networkAddress else { throw p.badarg() }
      return p.system(port) { SocketDescriptor.bind($0, address) }
    },
    // connect(Port, Address): ok, or {error, einprogress}
    Native("connect") { p, port, address throws(Raise) in
      guard let address = address.networkAddress else { throw p.badarg() }
      return p.system(port) { descriptor in
        address.withPointer { Glibc.connect(descriptor, $0, $1) } == 0 ? 0 : errno
      }
    },
    // disconnect(Port): of a socket for datagrams.
    Native("disconnect") { p, port throws(Raise) in
      p.system(port) { descriptor in
        var address = sockaddr()
        address.sa_family = sa_family_t(AF_UNSPEC)
        let size = socklen_t(MemoryLayout<sockaddr>.size)
        return Glibc.connect(descriptor, &address, size) == 0 ? 0 : errno
      }
    },
    Native("listen") { p, port, backlog throws(Raise) in
      let backlog = try p.number(backlog)
      return p.system(port) { Glibc.listen($0, backlog) == 0 ? 0 : errno }
    },
    // accept(Port): {ok, Port}
    .step("accept", arity: 1) { p throws(Raise) in
      let accepted = p.withSocket(p[0], RawSocket.self) { socket, _ in
        let descriptor = system_accept(socket.descriptor)
        return descriptor >= 0 ? descriptor : -errno
      }
      guard let accepted else { return p.deliver(p.term(.closed)) }
      if accepted < 0 { return p.deliver(p.term(.failed(-accepted))) }
      return p.deliver(try p.openRawSocket(accepted))
    },
    // shutdown(Port, 0 | 1 | 2)
    Native("shutdown") { p, port, how throws(Raise) in
      let how = try p.number(how)
      return p.system(port) { Glibc.shutdown($0, how) == 0 ? 0 : errno }
    },
    // close(Port): the owner gets no exit signal.
    Native("close") { p, port throws(Raise) in
      let closed: Void? = p.withSocket(port, RawSocket.self) { _, access in
        let owner = access.owner
        access.state.pointee.links.remove(owner)
        access.port.machine.push(.make(.unlink, from: access.port.peer), to: owner)
        access.end(Atom.normal)
      }
      return p.term(closed == nil ? .closed : .done)
    },
    // give(Port, Pid): another owner.
    Native("give") { p, port, owner throws(Raise) in
      guard owner.isLocalPid else { throw p.badarg() }
      let new = owner.pidNumber
      let given: Void? = p.withSocket(port, RawSocket.self) { _, access in
        let before = access.owner
        access.state.pointee.owner = new
        access.state.pointee.links.remove(before)
        access.port.machine.push(.make(.unlink, from: access.port.peer), to: before)
        access.state.pointee.links.insert(new)
        if !access.port.machine.push(.make(.link, from: access.port.peer), to: new) {
          access.end(Atom.normal)
        }
      }
      return p.term(given == nil ? .closed : .done)
    },
    // wait(Port, read | write, Handle)
    Native("wait") { p, port, mode, handle throws(Raise) in
      let events: DescriptorPoller.Events = mode == Term(atom: "read") ? .readable : .writable
      let waits: Void? = p.withSocket(port, RawSocket.self) { socket, access in
        socket.wait(for: events, p.number, handle, access)
      }
      return p.term(waits == nil ? .closed : .done)
    },
    // cancel(Port, Handle): whether somebody has waited.
    Native("cancel") { p, port, handle throws(Raise) in
      let found = p.withSocket(port, RawSocket.self) { socket, _ in socket.cancel(handle) }
      guard let found else { return p.term(.closed) }
      return Term(found)
    },
    // status(Port): {Pid, Waiters, {ReadCount, ReadBytes, ReadMax, WriteCount, WriteBytes, WriteMax}}
    Native("status") { p, port throws(Raise) in
      let found = p.withSocket(port, RawSocket.self) { socket, access in
        (access.owner, socket.waiters.count, socket.figures)
      }
      guard let (owner, waiters, figures) = found else { return p.term(.closed) }
      let numbers = [
        figures.receivedCount, figures.receivedBytes, figures.receivedMaximum,
        figures.sentCount, figures.sentBytes, figures.sentMaximum,
      ]
      return p.tuple(
        Term(localPid: owner), Term(small: waiters), p.tuple(numbers.map { Term(small: $0) }))
    },
    Native("sockname") { p, port throws(Raise) in
      p.rawAddress(port) { getsockname($0, $1, $2) }
    },
    Native("peername") { p, port throws(Raise) in
      p.rawAddress(port) { getpeername($0, $1, $2) }
    },
    // posix(Code): the name of an error.
    Native("posix") { p, code throws(Raise) in PosixError.atom(try p.number(code)) },
    Native("descriptor") { p, port throws(Raise) in
      let found = p.withSocket(port, RawSocket.self) { socket, _ in Int(socket.descriptor) }
      return p.term(found.map { .done(.integer($0)) } ?? .closed)
    },
  ]
}

extension Process {
  func number(_ term: Term) throws(Raise) -> Int32 {
    guard term.isSmall, let number = Int32(exactly: term.small) else { throw badarg() }
    return number
  }

  /// What `call` says, 0 or the system's code.
  fileprivate func system(_ port: Term, _ call: (Int32) -> Int32) -> Term {
    let failure = withSocket(port, RawSocket.self) { socket, _ in call(socket.descriptor) }
    guard let failure else { return term(.closed) }
    return failure == 0 ? Atom.ok : term(.failed(failure))
  }

  /// Takes over a descriptor; `{error, Reason}` when there is none.
  fileprivate func openRawSocket(_ descriptor: Int32) throws(Raise) -> Term {
    if descriptor < 0 { return failed(.last) }
    let socket = RawSocket(descriptor, withMachine { $0.poller })
    let port = try openPort(socket)
    _ = port.access { _ in socket.port = port }
    return tuple(Atom.ok, port.term)
  }

  fileprivate func rawAddress(
    _ port: Term,
    _ call: (Int32, UnsafeMutablePointer<sockaddr>, UnsafeMutablePointer<socklen_t>) -> Int32
  ) -> Term {
    let found = withSocket(port, RawSocket.self) { socket, _ -> PortTerm in
      do throws(SystemFailure) {
        let address = try NetworkAddress.from { call(socket.descriptor, $0, $1) }
        return .done(.socketAddress(address))
      } catch { return .failed(error.code) }
    }
    return term(found ?? .closed)
  }
}

extension PortTerm {
  /// `{inet, Address, Port}`, `{inet6, Address, Port, {Flow, Scope}}`, `{local, Path}`, or `undefined`.
  static func socketAddress(_ address: NetworkAddress) -> PortTerm {
    switch address.family {
    case AF_INET:
      return .tuple([
        .atom("inet"), .tuple(address.v4.map { .integer(Int($0)) }), .integer(address.port),
      ])
    case AF_INET6:
      let flow = address.bytes[4..<8].reduce(0) { $0 << 8 | Int($1) }
      let scope = address.bytes[24..<28].reversed().reduce(0) { $0 << 8 | Int($1) }
      return .tuple([
        .atom("inet6"), .tuple(address.v6.map { .integer(Int($0)) }), .integer(address.port),
        .tuple([.integer(flow), .integer(scope)]),
      ])
    case AF_UNIX:
      return .tuple([.atom("local"), .binary(address.bytes.count > 2 ? address.path : [])])
    default: return PortTerm(Atom.undefined)
    }
  }
}
