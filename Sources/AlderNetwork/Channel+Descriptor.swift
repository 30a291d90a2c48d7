import AlderRuntime
import Glibc
import NIOCore

extension Channel {
  /// The descriptor; nil when it is closed. Only on its event loop.
  func withDescriptor<Value>(_ body: (Int32) -> Value) -> Value? {
    guard isActive else { return nil }
    return try? pipeline.syncOperations.withUnsafeTransportIfAvailable(
      of: NIOBSDSocket.Handle.self
    ) { body($0) }
  }

  /// Lets the engine set up the descriptor of a channel that is not connected yet.
  func prepare(_ body: (Int32) -> Int32) throws {
    let failure = try pipeline.syncOperations.withUnsafeTransportIfAvailable(
      of: NIOBSDSocket.Handle.self
    ) { body($0) }
    if let failure, failure != 0 { throw NetworkFailure(code: failure) }
  }
}

extension SocketAddress {
  /// Nil for a family that is not known.
  init?(_ address: NetworkAddress) {
    let made: SocketAddress? = address.withPointer { pointer, length in
      let raw = UnsafeRawPointer(pointer)
      switch address.family {
      case AF_INET:
        return SocketAddress(raw.loadUnaligned(as: sockaddr_in.self), host: "")
      case AF_INET6:
        return SocketAddress(raw.loadUnaligned(as: sockaddr_in6.self), host: "")
      case AF_UNIX: return SocketAddress(raw.loadUnaligned(as: sockaddr_un.self))
      default: return nil
      }
    }
    guard let made else { return nil }
    self = made
  }

  var networkAddress: NetworkAddress {
    withSockAddr { NetworkAddress($0, socklen_t($1)) }
  }
}
