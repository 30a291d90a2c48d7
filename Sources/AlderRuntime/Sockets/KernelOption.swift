import Glibc

/// An option that the system keeps for a socket.
struct KernelOption: Sendable {
  enum Kind: Sendable {
    case flag, number
    /// `{boolean(), Seconds}`
    case linger
    /// An address of IPv4.
    case address
    /// `{Group, Interface}`, both addresses of IPv4; it cannot be asked for.
    case membership
  }

  let level: Int32
  let name: Int32
  let kind: Kind

  /// Those that have names of their own.
  static let known: [Term: KernelOption] = [
    Term(atom: "reuseaddr"): .init(SOL_SOCKET, SO_REUSEADDR, .flag),
    Term(atom: "reuseport"): .init(SOL_SOCKET, SO_REUSEPORT, .flag),
    Term(atom: "keepalive"): .init(SOL_SOCKET, SO_KEEPALIVE, .flag),
    Term(atom: "dontroute"): .init(SOL_SOCKET, SO_DONTROUTE, .flag),
    Term(atom: "broadcast"): .init(SOL_SOCKET, SO_BROADCAST, .flag),
    Term(atom: "linger"): .init(SOL_SOCKET, SO_LINGER, .linger),
    Term(atom: "sndbuf"): .init(SOL_SOCKET, SO_SNDBUF, .number),
    Term(atom: "recbuf"): .init(SOL_SOCKET, SO_RCVBUF, .number),
    Term(atom: "priority"): .init(SOL_SOCKET, SO_PRIORITY, .number),
    Term(atom: "nodelay"): .init(Int32(IPPROTO_TCP), TCP_NODELAY, .flag),
    Term(atom: "nopush"): .init(Int32(IPPROTO_TCP), TCP_CORK, .flag),
    Term(atom: "tos"): .init(Int32(IPPROTO_IP), IP_TOS, .number),
    Term(atom: "ttl"): .init(Int32(IPPROTO_IP), IP_TTL, .number),
    Term(atom: "tclass"): .init(Int32(IPPROTO_IPV6), IPV6_TCLASS, .number),
    Term(atom: "ipv6_v6only"): .init(Int32(IPPROTO_IPV6), IPV6_V6ONLY, .flag),
    Term(atom: "multicast_ttl"): .init(Int32(IPPROTO_IP), IP_MULTICAST_TTL, .number),
    Term(atom: "multicast_loop"): .init(Int32(IPPROTO_IP), IP_MULTICAST_LOOP, .flag),
    Term(atom: "multicast_if"): .init(Int32(IPPROTO_IP), IP_MULTICAST_IF, .address),
    Term(atom: "add_membership"): .init(Int32(IPPROTO_IP), IP_ADD_MEMBERSHIP, .membership),
    Term(atom: "drop_membership"): .init(Int32(IPPROTO_IP), IP_DROP_MEMBERSHIP, .membership),
  ]

  init(_ level: Int32, _ name: Int32, _ kind: Kind) {
    self.level = level
    self.name = name
    self.kind = kind
  }

  /// With a value, as bytes.
  struct Setting: Sendable {
    let level: Int32
    let name: Int32
    let value: [UInt8]

    /// 0, or what the system says.
    func apply(to descriptor: Int32) -> Int32 {
      let result = value.withUnsafeBytes {
        setsockopt(descriptor, level, name, $0.baseAddress, socklen_t($0.count))
      }
      return result == 0 ? 0 : errno
    }
  }

  /// Nil when `value` is none for it.
  func setting(_ value: Term) -> Setting? {
    switch kind {
    case .flag:
      guard value.isBoolean else { return nil }
      return setting(bytes: value == Atom.true ? 1 : 0)
    case .number:
      guard value.isSmall, let number = Int32(exactly: value.small), number >= 0 else { return nil }
      return setting(bytes: number)
    case .linger:
      guard value.isTuple(arity: 2), value.elements[0].isBoolean, value.elements[1].isSmall,
        let seconds = Int32(exactly: value.elements[1].small), seconds >= 0
      else { return nil }
      let on: Int32 = value.elements[0] == Atom.true ? 1 : 0
      return setting(bytes: Glibc.linger(l_onoff: on, l_linger: seconds))
    case .address:
      guard let address = Self.address(value) else { return nil }
      return Setting(level: level, name: name, value: address)
    case .membership:
      guard value.isTuple(arity: 2), let group = Self.address(value.elements[0]),
        let interface = Self.address(value.elements[1])
      else { return nil }
      return Setting(level: level, name: name, value: group + interface)
    }
  }

  private static func address(_ term: Term) -> [UInt8]? {
    if term == Term(atom: "any") { return [0, 0, 0, 0] }
    guard term.isTuple(arity: 4) else { return nil }
    let parts = (0..<4).map { term.elements[$0] }
    guard parts.allSatisfy({ $0.isSmall && 0...255 ~= $0.small }) else { return nil }
    return parts.map { UInt8($0.small) }
  }

  private func setting<Value>(bytes value: Value) -> Setting {
    Setting(level: level, name: name, value: withUnsafeBytes(of: value) { Array($0) })
  }

  /// What the system says; nil when it does not know.
  func value(of descriptor: Int32) -> PortTerm? {
    if kind == .linger {
      var value = Glibc.linger()
      var size = socklen_t(MemoryLayout<Glibc.linger>.size)
      guard getsockopt(descriptor, level, name, &value, &size) == 0 else { return nil }
      return .tuple([PortTerm(Term(value.l_onoff != 0)), .integer(Int(value.l_linger))])
    }
    var value: Int32 = 0
    var size = socklen_t(MemoryLayout<Int32>.size)
    guard kind != .membership, getsockopt(descriptor, level, name, &value, &size) == 0 else {
      return nil
    }
    if kind == .address {
      return .tuple(withUnsafeBytes(of: value) { bytes in bytes.map { .integer(Int($0)) } })
    }
    return kind == .flag ? PortTerm(Term(value != 0)) : .integer(Int(value))
  }
}
