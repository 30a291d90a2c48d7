import Glibc

/// Standard input and output.
final class Console: Sendable {
  private let lineReader: (any LineReader)?

  init(lineReader: (any LineReader)?) {
    self.lineReader = isatty(0) == 1 && isatty(1) == 1 ? lineReader : nil
    signal(SIGPIPE, SIG_IGN)
  }

  // MARK: Output

  enum Written {
    case all
    /// So many bytes; the rest would have to wait.
    case part(Int)
    case failed(Int32)
  }

  /// Never waits.
  func writeWithoutWaiting(_ descriptor: Int32, _ bytes: [UInt8]) -> Written {
    if edits(descriptor) { return bytes.isEmpty ? .all : .part(0) }
    // A pipe that is ready takes this many bytes without blocking.
    let portion = isRegular(descriptor) ? Int.max : Int(PIPE_BUF)
    var done = 0
    while done < bytes.count {
      var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      if poll(&ready, 1, 0) != 1 { return .part(done) }
      switch writeOnce(descriptor, bytes, from: done, atMost: portion) {
      case .success(let count): done += count
      case .failure(let error) where error.code == EAGAIN: return .part(done)
      case .failure(let error): return .failed(error.code)
      }
    }
    return .all
  }

  /// Waits until all is written; the system's error code when it cannot be.
  func write(_ descriptor: Int32, _ bytes: [UInt8]) -> Int32? {
    guard edits(descriptor), let lineReader else { return writeAll(descriptor, bytes) }
    var failure: Int32?
    lineReader.interleave(bytes) { failure = writeAll(descriptor, $0) }
    return failure
  }

  private func edits(_ descriptor: Int32) -> Bool {
    lineReader != nil && isatty(descriptor) == 1
  }

  private func isRegular(_ descriptor: Int32) -> Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  private func writeAll(_ descriptor: Int32, _ bytes: [UInt8]) -> Int32? {
    var done = 0
    while done < bytes.count {
      switch writeOnce(descriptor, bytes, from: done, atMost: .max) {
      case .success(let count): done += count
      case .failure(let error) where error.code == EAGAIN:
        var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&ready, 1, -1)
      case .failure(let error): return error.code
      }
    }
    return nil
  }

  private struct SystemError: Error { let code: Int32 }

  private func writeOnce(
    _ descriptor: Int32, _ bytes: [UInt8], from start: Int, atMost most: Int
  ) -> Result<Int, SystemError> {
    while true {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress! + start, min(bytes.count - start, most))
      }
      if count >= 0 { return .success(count) }
      if errno != EINTR { return .failure(SystemError(code: errno)) }
    }
  }

  // MARK: Input

  enum Input {
    /// A line with its line break, or some bytes.
    case bytes([UInt8])
    case end
    case failed(Int32)
  }

  /// Waits for a line that is edited. `prompt` is shown before. Precondition: there is an editor.
  func readLine(prompt: String) -> Input {
    guard let line = lineReader?.readLine(prompt: prompt) else { return .end }
    return .bytes(Array((line + "\n").utf8))
  }

  /// Waits for some bytes, as many as there are.
  func readBlock() -> Input {
    var failure: Int32?
    let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      var got: Int
      repeat { got = read(0, buffer.baseAddress, buffer.count) } while got < 0 && errno == EINTR
      if got < 0 { failure = errno }
      count = max(0, got)
    }
    if let failure { return .failed(failure) }
    return bytes.isEmpty ? .end : .bytes(bytes)
  }

  /// What reads keys from the terminal, if there is one.
  var editor: (any LineReader)? { lineReader }

  /// Gives the terminal back.
  func close() { lineReader?.close() }
}
