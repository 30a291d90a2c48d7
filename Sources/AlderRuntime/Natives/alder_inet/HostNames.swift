import Glibc

/// The system's knowledge of hosts. It may ask others, so it runs where it may take long.
extension NativeTable {
  static let hostNames: [Native] = [
    // addresses(Name, inet | inet6): {ok, CanonicalName, [Address]}, or {error, nxdomain}.
    .blocking("addresses", arity: 2) { p throws(Raise) in
      let name = try p.systemString(p[0])
      var hints = addrinfo()
      hints.ai_family = p[1] == Term(atom: "inet6") ? AF_INET6 : AF_INET
      hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
      hints.ai_flags = AI_CANONNAME
      var first: UnsafeMutablePointer<addrinfo>?
      let failure = getaddrinfo(name, nil, &hints, &first)
      guard failure == 0, let first else {
        return p.tuple(
          Atom.error, failure == EAI_AGAIN ? Term(atom: "try_again") : Term(atom: "nxdomain"))
      }
      defer { freeaddrinfo(first) }
      var canonical = name
      if let given = first.pointee.ai_canonname { canonical = String(cString: given) }
      var addresses: [PortTerm] = []
      var next: UnsafeMutablePointer<addrinfo>? = first
      while let entry = next {
        if let address = entry.pointee.ai_addr {
          addresses.append(.address(NetworkAddress(address, entry.pointee.ai_addrlen)))
        }
        next = entry.pointee.ai_next
      }
      return p.term(.tuple([.done, .text(canonical), .list(addresses)]))
    },
    // name(Address): {ok, Name}, or {error, nxdomain}.
    .blocking("name", arity: 1) { p throws(Raise) in
      guard let address = p[0].networkAddress else { throw p.badarg() }
      var name = [CChar](repeating: 0, count: Int(NI_MAXHOST))
      let failure = address.withPointer { pointer, length in
        getnameinfo(
          pointer, length, &name, socklen_t(name.count), nil, 0, Int32(NI_NAMEREQD))
      }
      if failure != 0 { return p.tuple(Atom.error, Term(atom: "nxdomain")) }
      let text = String(
        decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      return p.term(.done(.text(text)))
    },
    // interfaces(): [{Name, Flags, [{Address, Netmask, Other | undefined}]}]
    .blocking("interfaces", arity: 0) { p throws(Raise) in
      var first: UnsafeMutablePointer<ifaddrs>?
      guard getifaddrs(&first) == 0 else { return p.term(.list([])) }
      defer { freeifaddrs(first) }
      var entries: [PortTerm] = []
      var next = first
      while let entry = next {
        next = entry.pointee.ifa_next
        entries.append(
          .tuple([
            .text(String(cString: entry.pointee.ifa_name)),
            .integer(Int(entry.pointee.ifa_flags)),
            interfaceAddress(entry.pointee.ifa_addr),
            interfaceAddress(entry.pointee.ifa_netmask),
            interfaceAddress(entry.pointee.ifa_ifu.ifu_dstaddr),
          ]))
      }
      return p.term(.list(entries))
    },
  ]

  private static func interfaceAddress(_ pointer: UnsafeMutablePointer<sockaddr>?) -> PortTerm {
    guard let pointer else { return PortTerm(Atom.undefined) }
    switch Int32(pointer.pointee.sa_family) {
    case AF_INET:
      return .address(NetworkAddress(pointer, socklen_t(MemoryLayout<sockaddr_in>.size)))
    case AF_INET6:
      return .address(NetworkAddress(pointer, socklen_t(MemoryLayout<sockaddr_in6>.size)))
    case AF_PACKET:
      // The length and the bytes of the hardware's address.
      let bytes = UnsafeRawBufferPointer(start: pointer, count: 20)
      return .tuple([
        .atom("hardware"), .bytes(Array(bytes[12..<(12 + min(8, Int(bytes[11])))])),
      ])
    default: return PortTerm(Atom.undefined)
    }
  }
}
