import Glibc

/// A second descriptor for a connection, by which any thread writes to it without a detour over the event
/// loop. It is a duplicate: SwiftNIO may close its own at any time, and a number that had been closed might
/// already stand for something else.
final class DirectDescriptor: Sendable {
  private let descriptor: Int32

  /// Nil when half of the descriptors that the program may have are in use: duplicates must not halve how
  /// many connections there can be.
  init?(duplicating original: Int32) {
    let duplicate = fcntl(original, F_DUPFD_CLOEXEC, 0)
    if duplicate < 0 { return nil }
    descriptor = duplicate
    if Int(duplicate) >= Self.most { return nil }
  }

  deinit { close(descriptor) }

  private static let most: Int = {
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    return Int(clamping: limit.rlim_cur) / 2
  }()

  enum Written {
    case bytes(Int)
    case failed(Int32)
  }

  /// How many bytes the system has taken, which may be none.
  func write(_ bytes: UnsafeRawBufferPointer) -> Written {
    let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
    let count = send(descriptor, bytes.baseAddress, bytes.count, flags)
    if count >= 0 { return .bytes(count) }
    return errno == EAGAIN || errno == EINTR ? .bytes(0) : .failed(errno)
  }
}
