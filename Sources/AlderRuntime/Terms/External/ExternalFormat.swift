/// The external term format as a whole: version, compression, and the form for this machine only.
///
///     [131] term
///     [131][80] size of what is compressed (4 bytes), compressed term
///     [131][121] the machine's number (8 bytes), either of these without its 131
enum ExternalFormat {
  /// How many bytes `term` takes without compression; nil when they are more than `limit`.
  static func size(of term: Term, _ options: ExternalOptions, limit: Int = .max) -> Size? {
    var encoder = ExternalEncoder(CountingSink(limit: limit), options)
    guard encoder.encode(term) else { return nil }
    return Size(term: encoder.sink.count, large: encoder.sink.largeCount)
  }

  /// What has been found by counting.
  struct Size {
    /// Bytes of the term itself.
    let term: Int
    /// Those of them that lie in large binaries.
    let large: Int
  }

  /// What stands in front of the term.
  private static func prefix(_ p: Process, _ options: ExternalOptions) -> [UInt8] {
    var prefix = [ExternalTag.version]
    if options.isLocal {
      prefix.append(ExternalTag.local)
      prefix += p.machine.localMark
    }
    return prefix
  }

  static func prefixSize(_ options: ExternalOptions) -> Int {
    options.isLocal ? 2 + localMarkSize : 1
  }

  static let localMarkSize = 8
  private static let compressedHeaderSize = 5

  /// The binary for `term`, whose size has been counted.
  static func binary(
    _ p: Process, _ term: Term, _ options: ExternalOptions, _ size: Size
  ) throws(Raise) -> Term {
    let prefix = prefix(p, options)
    let plain = try p.binary(byteCount: prefix.count + size.term) { start in
      start.update(from: prefix, count: prefix.count)
      var encoder = ExternalEncoder(MemorySink(start + prefix.count), options)
      _ = encoder.encode(term)
      precondition(encoder.sink.count == size.term, "a term's external size was wrong")
    }
    guard let level = options.compressionLevel else { return plain }
    return try compressed(p, plain, prefix: prefix, level: level) ?? plain
  }

  /// Nil when it would be longer.
  private static func compressed(
    _ p: Process, _ plain: Term, prefix: [UInt8], level: Int
  ) throws(Raise) -> Term? {
    let bytes = UnsafeBufferPointer(rebasing: plain.bitString.bytes[prefix.count...])
    let capacity = bytes.count - compressedHeaderSize
    guard capacity > 0, bytes.count <= UInt32.max else { return nil }
    let target = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: capacity)
    defer { target.deallocate() }
    guard let count = Compression.deflate(bytes, level: level, into: target) else { return nil }
    return try p.binary(byteCount: prefix.count + compressedHeaderSize + count) { start in
      start.update(from: prefix, count: prefix.count)
      var sink = MemorySink(start + prefix.count)
      sink.put(ExternalTag.compressed)
      sink.put32(bytes.count)
      sink.put(UnsafeBufferPointer(start: target.baseAddress, count: count))
    }
  }

  /// The same as a list of binaries, among them the large ones of the term itself.
  static func segments(
    _ p: Process, _ term: Term, _ options: ExternalOptions, _ size: Size
  ) throws(Raise) -> Term {
    if options.compressionLevel != nil { return p.list([try binary(p, term, options, size)]) }
    let prefix = prefix(p, options)
    let byteCount = prefix.count + size.term - size.large
    var large: [(offset: Int, binary: Term)] = []
    let small = try p.binary(byteCount: byteCount) { start in
      start.update(from: prefix, count: prefix.count)
      var encoder = ExternalEncoder(SegmentSink(start + prefix.count), options)
      _ = encoder.encode(term)
      precondition(encoder.sink.mark + prefix.count == byteCount, "a term's size was wrong")
      large = encoder.sink.large
    }
    var segments: [Term] = []
    var start = 0
    func append(upTo end: Int) {
      if end == start { return }
      segments.append(p.part(of: small, fromBit: start * 8, bitCount: (end - start) * 8))
      start = end
    }
    for part in large {
      append(upTo: prefix.count + part.offset)
      segments.append(part.binary)
    }
    append(upTo: byteCount)
    return p.list(segments)
  }
}

// MARK: Reading

extension ExternalFormat {
  /// The term that `bytes` begins with, and how many of them it takes. A badarg error when there is
  /// none.
  static func term(
    _ p: Process, _ bytes: UnsafeBufferPointer<UInt8>, isSafe: Bool
  ) throws(Raise) -> (term: Term, used: Int) {
    var decoder = ExternalDecoder(p, bytes, isSafe: isSafe)
    guard try decoder.byte() == ExternalTag.version else { throw p.badarg() }
    if decoder.left > 0, decoder.next.pointee == ExternalTag.local {
      _ = try decoder.byte()
      guard try decoder.bytes(localMarkSize).elementsEqual(p.machine.localMark) else {
        throw p.badarg()
      }
    }
    if decoder.left > 0, decoder.next.pointee == ExternalTag.compressed {
      _ = try decoder.byte()
      let size = try decoder.count32()
      let rest = UnsafeBufferPointer(start: decoder.next, count: decoder.left)
      let (term, used) = try inflated(p, rest, size: size, isSafe: isSafe)
      return (term, bytes.count - rest.count + used)
    }
    let term = try decoder.decode()
    return (term, bytes.count - decoder.left)
  }

  private static func inflated(
    _ p: Process, _ bytes: UnsafeBufferPointer<UInt8>, size: Int, isSafe: Bool
  ) throws(Raise) -> (term: Term, used: Int) {
    guard size / Compression.maximumRatio <= bytes.count else { throw p.badarg() }
    guard let plain = SharedBytes(capacity: max(size, 1)) else { throw p.systemLimit() }
    defer { plain.release() }
    let target = UnsafeMutableBufferPointer(start: plain.bytes, count: size)
    guard let used = Compression.inflate(bytes, into: target) else { throw p.badarg() }
    var decoder = ExternalDecoder(p, UnsafeBufferPointer(target), isSafe: isSafe)
    return (try decoder.decode(), used)
  }

  /// Bytes that reading would have to look at, without looking at them.
  static func cost(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard bytes.count > 6, bytes[1] == ExternalTag.compressed else { return bytes.count }
    return bytes[2...5].reduce(0) { $0 << 8 | Int($1) }
  }
}
