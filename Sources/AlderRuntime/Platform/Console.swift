import Glibc

/// Standard input and output.
final class Console: Sendable {
  private let lineReader: (any LineReader)?
  private let input = Locked(Input())

  fileprivate struct Input {
    var bytes: [UInt8] = []
    var position = 0
    var isAtEnd = false
  }

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

  enum Line {
    /// With its line break, if it has one.
    case line([UInt8])
    case end
    case failed(Int32)
  }

  /// Waits for a line. `prompt` is shown before.
  func readLine(prompt: String) -> Line {
    if let lineReader {
      guard let line = lineReader.readLine(prompt: prompt) else { return .end }
      return .line(Array((line + "\n").utf8))
    }
    _ = write(1, Array(prompt.utf8))
    return input.withLock { $0.readLine() }
  }

  /// What reads keys from the terminal, if there is one.
  var editor: (any LineReader)? { lineReader }

  /// Gives the terminal back.
  func close() { lineReader?.close() }
}

extension Console.Input {
  fileprivate mutating func readLine() -> Console.Line {
    var searched = position
    while true {
      if let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { position = end + 1 }
        return .line(Array(bytes[position...end]))
      }
      searched = bytes.count - position
      bytes.removeFirst(position)
      position = 0
      if isAtEnd {
        defer { bytes = [] }
        return bytes.isEmpty ? .end : .line(bytes)
      }
      if let error = fill() { return .failed(error) }
    }
  }

  private mutating func fill() -> Int32? {
    let size = 1 << 16
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: size))
    var count: Int
    repeat {
      count = bytes.withUnsafeMutableBytes { read(0, $0.baseAddress! + start, size) }
    } while count < 0 && errno == EINTR
    let error = errno
    bytes.removeLast(size - max(0, count))
    if count == 0 { isAtEnd = true }
    return count < 0 ? error : nil
  }
}
