import Glibc

/// Making descriptors of sockets. Nothing here waits.
enum SocketDescriptor {
  /// A new one with its options, bound to `address`.
  static func make(
    _ family: Int32, _ type: __socket_type, _ settings: [KernelOption.Setting],
    bindTo address: NetworkAddress?
  ) throws(SystemFailure) -> Int32 {
    DescriptorLimit.raise()
    let kind = Int32(type.rawValue) | Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
    let descriptor = socket(family, kind, 0)
    if descriptor < 0 { throw .last }
    var failure = SocketOptions.apply(settings, to: descriptor)
    if failure == 0, let address { failure = bind(descriptor, address) }
    if failure == 0 { return descriptor }
    close(descriptor)
    throw SystemFailure(code: failure)
  }

  /// Whether a descriptor that somebody has is a socket of a type: 0, or what is wrong.
  static func check(_ descriptor: Int32, _ type: __socket_type) -> Int32 {
    var value: Int32 = 0
    var size = socklen_t(MemoryLayout<Int32>.size)
    guard getsockopt(descriptor, SOL_SOCKET, SO_TYPE, &value, &size) == 0 else { return errno }
    return value == Int32(type.rawValue) ? 0 : EPROTOTYPE
  }

  /// 0, or what the system says.
  static func bind(_ descriptor: Int32, _ address: NetworkAddress) -> Int32 {
    address.withPointer { Glibc.bind(descriptor, $0, $1) } == 0 ? 0 : errno
  }
}

/// How many descriptors the program may have: as many as the system allows it, from the first socket on.
enum DescriptorLimit {
  static func raise() { _ = raised }

  private static let raised: Void = {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
    limit.rlim_cur = limit.rlim_max
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }()
}
