import Glibc

/// Where something is in a network, as the system has it: a `sockaddr` of IPv4, IPv6 or the local
/// domain.
public struct NetworkAddress: Sendable, Equatable {
  /// The bytes of the structure.
  public let bytes: [UInt8]

  public init(bytes: [UInt8]) { self.bytes = bytes }

  public init(_ pointer: UnsafePointer<sockaddr>, _ length: socklen_t) {
    bytes = Array(UnsafeRawBufferPointer(start: pointer, count: Int(length)))
  }

  public var family: Int32 {
    bytes.count < 2 ? AF_UNSPEC : Int32(UInt16(bytes[0]) | UInt16(bytes[1]) << 8)
  }

  /// Calls `body` with the structure.
  public func withPointer<Value>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Value) -> Value {
    // Safe: aligned storage that holds any of them.
    var storage = sockaddr_storage()
    let count = min(bytes.count, MemoryLayout<sockaddr_storage>.size)
    return withUnsafeMutableBytes(of: &storage) { target in
      target.copyBytes(from: bytes[..<count])
      return body(
        target.baseAddress!.assumingMemoryBound(to: sockaddr.self), socklen_t(count))
    }
  }

  /// What `call`, one of getsockname and its like, says.
  static func from(
    _ call: (UnsafeMutablePointer<sockaddr>, UnsafeMutablePointer<socklen_t>) -> Int32
  ) throws(SystemFailure) -> NetworkAddress {
    var storage = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    let result = withUnsafeMutableBytes(of: &storage) { bytes in
      call(bytes.baseAddress!.assumingMemoryBound(to: sockaddr.self), &length)
    }
    if result < 0 { throw .last }
    return withUnsafeBytes(of: &storage) {
      NetworkAddress(bytes: Array($0.prefix(Int(length))))
    }
  }
}

extension NetworkAddress {
  init(v4 address: [UInt8], port: Int) {
    var structure = sockaddr_in()
    structure.sin_family = sa_family_t(AF_INET)
    structure.sin_port = UInt16(truncatingIfNeeded: port).bigEndian
    withUnsafeMutableBytes(of: &structure.sin_addr) { $0.copyBytes(from: address) }
    bytes = withUnsafeBytes(of: structure) { Array($0) }
  }

  init(v6 groups: [UInt16], port: Int, flow: UInt32 = 0, scope: UInt32 = 0) {
    var structure = sockaddr_in6()
    structure.sin6_family = sa_family_t(AF_INET6)
    structure.sin6_port = UInt16(truncatingIfNeeded: port).bigEndian
    structure.sin6_flowinfo = flow.bigEndian
    structure.sin6_scope_id = scope
    withUnsafeMutableBytes(of: &structure.sin6_addr) { target in
      for (index, group) in groups.enumerated() {
        target[2 * index] = UInt8(group >> 8)
        target[2 * index + 1] = UInt8(group & 0xff)
      }
    }
    bytes = withUnsafeBytes(of: structure) { Array($0) }
  }

  /// Nil when the path is too long.
  init?(local path: [UInt8]) {
    var structure = sockaddr_un()
    let offset = MemoryLayout<sockaddr_un>.offset(of: \.sun_path)!
    guard path.count < MemoryLayout<sockaddr_un>.size - offset else { return nil }
    structure.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &structure) { target in
      for (index, byte) in path.enumerated() { target[offset + index] = byte }
    }
    // An abstract name begins with a zero and has none behind.
    let length = offset + path.count + (path.first == 0 || path.isEmpty ? 0 : 1)
    bytes = withUnsafeBytes(of: structure) { Array($0.prefix(length)) }
  }

  var port: Int { bytes.count < 4 ? 0 : Int(bytes[2]) << 8 | Int(bytes[3]) }
  /// Precondition: of IPv4.
  var v4: ArraySlice<UInt8> { bytes[4..<8] }
  /// Precondition: of IPv6.
  var v6: [UInt16] {
    stride(from: 8, to: 24, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
  }
  /// Precondition: of the local domain.
  var path: [UInt8] {
    let path = bytes.dropFirst(2)
    if path.first == 0 { return Array(path) }
    return Array(path.prefix { $0 != 0 })
  }
}
