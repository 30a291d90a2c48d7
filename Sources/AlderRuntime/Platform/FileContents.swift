import Glibc

enum FileContents {
  /// All bytes of a file; the reason as `errno` has it where it cannot be read.
  static func read(_ path: String) -> Result<[UInt8], POSIXError> {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { return .failure(POSIXError(code: errno)) }
    defer { close(descriptor) }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      return .failure(POSIXError(code: EISDIR))
    }
    var bytes: [UInt8] = []
    var chunk = max(Int(status.st_size) + 1, 4096)
    while true {
      var failure: POSIXError?
      let count = bytes.count
      let got = [UInt8](unsafeUninitializedCapacity: chunk) { buffer, initialized in
        var result = Glibc.read(descriptor, buffer.baseAddress, chunk)
        while result < 0, errno == EINTR {
          result = Glibc.read(descriptor, buffer.baseAddress, chunk)
        }
        if result < 0 { failure = POSIXError(code: errno) }
        initialized = max(result, 0)
      }
      if let failure { return .failure(failure) }
      if got.isEmpty { return .success(bytes) }
      if count == 0 { bytes = got } else { bytes += got }
      chunk = 65_536
    }
  }
}

struct POSIXError: Error {
  let code: Int32

  var text: String { String(cString: strerror(code)) }
}
