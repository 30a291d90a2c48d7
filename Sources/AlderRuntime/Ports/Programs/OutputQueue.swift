import Glibc

/// Bytes on their way to a descriptor that does not take them at once.
struct OutputQueue {
  private var chunks: [[UInt8]] = []
  /// Of the first chunk.
  private var done = 0
  private(set) var count = 0

  var isEmpty: Bool { count == 0 }

  mutating func append(_ bytes: [UInt8]) {
    if bytes.isEmpty { return }
    chunks.append(bytes)
    count += bytes.count
  }

  /// Writes what the descriptor takes, at most `limit` bytes. The system's error code if it fails.
  mutating func write(to descriptor: Int32, atMost limit: Int = .max) -> Int32? {
    var left = limit
    while let chunk = chunks.first, left > 0 {
      let written = chunk.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress! + done, min(chunk.count - done, left))
      }
      if written < 0 {
        if errno == EINTR { continue }
        return errno == EAGAIN ? nil : errno
      }
      done += written
      count -= written
      left -= written
      if done == chunk.count {
        chunks.removeFirst()
        done = 0
      }
    }
    return nil
  }
}
