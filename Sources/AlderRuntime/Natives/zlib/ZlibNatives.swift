import CZlib
import Synchronization

/// What stdlib's `zlib` needs of zlib. Levels, strategies and the like are zlib's numbers.
extension NativeTable {
  static let zlib: [Native] = [
    Native("open_nif") { p throws(Raise) in
      try p.makeResource(ZlibStream(controller: p.number), keeping: ZlibStream.size)
    },
    Native("close_nif") { p, stream throws(Raise) in
      let stream = try p.zlibStream(stream)
      if stream.mode == .closed { throw p.error(ZlibAtom.notInitialized) }
      stream.close()
      return Atom.ok
    },
    Native("set_controller_nif") { p, stream, pid throws(Raise) in
      let stream = try p.zlibStream(stream)
      guard pid.isLocalPid else { throw p.badarg() }
      stream.controller.store(pid.pidNumber, ordering: .releasing)
      return Atom.ok
    },
    .step("deflateInit_nif", arity: 6) { p throws(Raise) in
      let stream = try p.zlibStream(p[0])
      if stream.mode != .idle { throw p.error(ZlibAtom.alreadyInitialized) }
      let status = stream.beginDeflating(
        level: try p.zlibNumber(p[1]), method: try p.zlibNumber(p[2]),
        windowBits: try p.zlibNumber(p[3]), memoryLevel: try p.zlibNumber(p[4]),
        strategy: try p.zlibNumber(p[5]))
      return p.deliver(try p.zlibResult(status))
    },
    Native("inflateInit_nif") { p, stream, bits, atEnd throws(Raise) in
      let stream = try p.zlibStream(stream)
      if stream.mode != .idle { throw p.error(ZlibAtom.alreadyInitialized) }
      guard let atEnd = ZlibStream.AtEnd(rawValue: Int(try p.zlibNumber(atEnd))) else {
        throw p.badarg()
      }
      let bits = try p.zlibNumber(bits)
      return try p.zlibResult(stream.beginInflating(windowBits: bits, atEnd: atEnd))
    },
    // [Binary] or []: what has been made of Data and what came before.
    .step("deflate_nif", arity: 3) { p throws(Raise) in
      let stream = try p.zlibStream(p[0], .deflating)
      try p.enqueue(p[1], for: stream)
      if stream.waitingCount <= fewBytes {
        p.charge(stream.waitingCount >> 2)
        return p.deliver(try p.deflate(stream))
      }
      return p.continueOnDirtyThread { p throws(Raise) in
        p.deliver(try p.deflate(p.zlibStream(p[0], .deflating)))
      }
    },
    // The same, {continue, [Binary]}, or {need_dictionary, Checksum, [Binary]}. `continue` says that
    // there may be more than the limit, an integer or `infinity`.
    .step("inflate_nif", arity: 3) { p throws(Raise) in
      let stream = try p.zlibStream(p[0], .inflating)
      try p.enqueue(p[1], for: stream)
      let limit = p[2].isSmall ? p[2].small : .max
      let result = try p.inflate(stream, limit: min(limit, manyBytes), isPart: limit > manyBytes)
      if let result { return p.deliver(result) }
      return p.continueOnDirtyThread { p throws(Raise) in
        let stream = try p.zlibStream(p[0], .inflating)
        let limit = p[2].isSmall ? p[2].small : .max
        // Without a smaller part there is a result.
        return p.deliver(try p.inflate(stream, limit: limit, isPart: false) ?? Atom.ok)
      }
    },
    Native("deflateEnd_nif") { p, stream throws(Raise) in
      try p.zlibResult(p.zlibStream(stream, .deflating).end())
    },
    Native("inflateEnd_nif") { p, stream throws(Raise) in
      try p.zlibResult(p.zlibStream(stream, .inflating).end())
    },
    Native("deflateReset_nif") { p, stream throws(Raise) in
      try p.zlibResult(p.zlibStream(stream, .deflating).reset())
    },
    Native("inflateReset_nif") { p, stream throws(Raise) in
      try p.zlibResult(p.zlibStream(stream, .inflating).reset())
    },
    Native("deflateParams_nif") { p, stream, level, strategy throws(Raise) in
      let stream = try p.zlibStream(stream, .deflating)
      let status = try stream.setParameters(
        level: p.zlibNumber(level), strategy: p.zlibNumber(strategy), in: p)
      return try p.zlibResult(status)
    },
    // The dictionary's checksum.
    Native("deflateSetDictionary_nif") { p, stream, dictionary throws(Raise) in
      let stream = try p.zlibStream(stream, .deflating)
      try p.setDictionary(dictionary, of: stream)
      return Term(small: Int(stream.state.pointee.adler))
    },
    Native("inflateSetDictionary_nif") { p, stream, dictionary throws(Raise) in
      try p.setDictionary(dictionary, of: p.zlibStream(stream, .inflating))
      return Atom.ok
    },
    Native("inflateGetDictionary_nif") { p, stream throws(Raise) in
      guard let bytes = try p.zlibStream(stream, .inflating).dictionary else {
        throw p.error(ZlibAtom.streamError)
      }
      return try p.binary(bytes)
    },
  ]

  /// Bytes that may be deflated, and inflated, without leaving the scheduler.
  private static let fewBytes = 1 << 14
  private static let manyBytes = 1 << 17
}

private enum ZlibAtom {
  static let notInitialized = Term(atom: "not_initialized")
  static let alreadyInitialized = Term(atom: "already_initialized")
  static let notOnControllingProcess = Term(atom: "not_on_controlling_process")
  static let streamError = Term(atom: "stream_error")
  static let dataError = Term(atom: "data_error")
  static let bufferError = Term(atom: "buf_error")
  static let versionError = Term(atom: "version_error")
  static let noMemory = Term(atom: "enomem")
  static let needDictionary = Term(atom: "need_dictionary")
  static let proceed = Term(atom: "continue")
}

extension Process {
  fileprivate func zlibStream(_ term: Term) throws(Raise) -> ZlibStream {
    guard let stream = term.resource(ZlibStream.self) else { throw badarg() }
    guard stream.controller.load(ordering: .acquiring) == number else {
      throw error(ZlibAtom.notOnControllingProcess)
    }
    return stream
  }

  /// A stream that does this at present.
  fileprivate func zlibStream(_ term: Term, _ mode: ZlibStream.Mode) throws(Raise) -> ZlibStream {
    let stream = try zlibStream(term)
    if stream.mode != mode { throw error(ZlibAtom.notInitialized) }
    return stream
  }

  fileprivate func zlibNumber(_ term: Term) throws(Raise) -> Int32 {
    guard term.isSmall, let number = Int32(exactly: term.small) else { throw badarg() }
    return number
  }

  /// ok, or an error.
  fileprivate func zlibResult(_ status: Int32) throws(Raise) -> Term {
    switch status {
    case Z_OK: return Atom.ok
    case Z_DATA_ERROR: throw error(ZlibAtom.dataError)
    case Z_BUF_ERROR: throw error(ZlibAtom.bufferError)
    case Z_MEM_ERROR: throw error(ZlibAtom.noMemory)
    case Z_VERSION_ERROR: throw error(ZlibAtom.versionError)
    default: throw error(ZlibAtom.streamError)
    }
  }

  fileprivate func enqueue(_ data: Term, for stream: ZlibStream) throws(Raise) {
    guard let bytes = IOList.bytes(data) else { throw badarg() }
    charge(bytes.count >> 8)
    if !bytes.isEmpty { stream.enqueue(bytes) }
  }

  fileprivate func deflate(_ stream: ZlibStream) throws(Raise) -> Term {
    let outcome = try stream.deflateAll(zlibNumber(self[2]), in: self)
    if case .failed(let status) = outcome { _ = try zlibResult(status) }
    return try made(by: stream)
  }

  /// Nil when the limit has been reached, and more may be made.
  fileprivate func inflate(
    _ stream: ZlibStream, limit: Int, isPart: Bool
  ) throws(Raise) -> Term? {
    let before = stream.made.count
    let outcome = try stream.inflateSome(limit: limit, in: self)
    if !isOnDirtyThread { charge((stream.made.count - before) >> 6) }
    switch outcome {
    case .done: return try made(by: stream)
    case .more: return isPart ? nil : tuple(ZlibAtom.proceed, try made(by: stream))
    case .needsDictionary:
      let checksum = Term(small: Int(stream.state.pointee.adler))
      return tuple(ZlibAtom.needDictionary, checksum, try made(by: stream))
    case .failed(let status):
      stream.made.removeAll()
      return try zlibResult(status)
    }
  }

  private func made(by stream: ZlibStream) throws(Raise) -> Term {
    stream.made.count == 0 ? .empty : cons(try stream.made.take(in: self), .empty)
  }

  fileprivate func setDictionary(_ dictionary: Term, of stream: ZlibStream) throws(Raise) {
    guard let bytes = IOList.bytes(dictionary) else { throw badarg() }
    _ = try zlibResult(bytes.withUnsafeBufferPointer(stream.setDictionary))
  }
}
