import Glibc
import NIOCore

/// What the system says, between SwiftNIO's errors and the system's codes.
struct NetworkFailure: Error {
  let code: Int32

  static let badAddress = EAFNOSUPPORT

  /// The system's code for any error. What is none of the system's ended the connection.
  static func code(_ error: any Error) -> Int32 {
    switch error {
    case let error as IOError: error.errnoCode
    case let error as NetworkFailure: error.code
    case ChannelError.connectTimeout: ETIMEDOUT
    case ChannelError.writeMessageTooLarge: EMSGSIZE
    default: ECONNABORTED
    }
  }
}

enum NetworkOption {
  /// TCP_NODELAY; 0 for what has none.
  static func noDelay(of descriptor: Int32) -> Int {
    var value: Int32 = 0
    var size = socklen_t(MemoryLayout<Int32>.size)
    getsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &value, &size)
    return Int(value)
  }
}
