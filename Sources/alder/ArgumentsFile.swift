import Glibc

/// A file of words for the command line: `-args_file FILE`.
enum ArgumentsFile {
  /// Larger files are a mistake: a device, or a file of another kind.
  private static let mostBytes = 1 << 20

  static func words(ofFile path: String) throws(UsageError) -> [String] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    while bytes.count <= mostBytes {
      var count = 0
      let part = [UInt8](unsafeUninitializedCapacity: 1 << 14) { buffer, initialized in
        count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        initialized = max(0, count)
      }
      if count < 0 { throw failure(path) }
      if count == 0 { break }
      bytes += part
    }
    guard bytes.count <= mostBytes else {
      throw UsageError(message: "-args_file \(path): a file of words has at most a megabyte")
    }
    return CommandWords.split(String(decoding: bytes, as: UTF8.self), comments: true)
  }

  private static func failure(_ path: String) -> UsageError {
    UsageError(message: "-args_file \(path): \(String(cString: strerror(errno)))")
  }
}
