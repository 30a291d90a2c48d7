import CZlib

/// Deflating and inflating what waits, into what is made.
extension ZlibStream {
  enum Outcome {
    /// Nothing waits that could be used.
    case done
    /// As much has been made as was asked for.
    case more
    case needsDictionary
    /// A status of zlib.
    case failed(Int32)
  }

  /// Deflates all that waits, and what `flush` wants besides.
  func deflateAll(_ flush: Int32, in p: Process) throws(Raise) -> Outcome {
    if hasEnded, waitingCount > 0 || flush != Z_FINISH { return .failed(Z_STREAM_ERROR) }
    while true {
      let count = min(waitingCount, Self.most)
      let status = try call(count, limit: Self.most, in: p) {
        deflate($0, count == self.waitingCount ? flush : Z_NO_FLUSH)
      }
      if status == Z_STREAM_END {
        hasEnded = true
        return .done
      }
      // Z_BUF_ERROR: there is nothing to be done.
      guard status == Z_OK || status == Z_BUF_ERROR else { return .failed(status) }
      // With room left, all that could be written has been.
      if waitingCount == 0, state.pointee.avail_out > 0 { return .done }
    }
  }

  /// Changes how the rest is deflated; what came before is deflated as before, all of it.
  func setParameters(level: Int32, strategy: Int32, in p: Process) throws(Raise) -> Int32 {
    if case .failed(let status) = try deflateAll(Z_SYNC_FLUSH, in: p) { return status }
    while true {
      let status = try call(0, limit: Self.most, in: p) { deflateParams($0, level, strategy) }
      if status == Z_BUF_ERROR, state.pointee.avail_out == 0 { continue }
      return status == Z_BUF_ERROR ? Z_OK : status
    }
  }

  /// Inflates what waits, until `limit` bytes have been made.
  func inflateSome(limit: Int, in p: Process) throws(Raise) -> Outcome {
    while true {
      if hasEnded {
        if waitingCount == 0 { return .done }
        switch atEnd {
        case .fail: return .failed(Z_DATA_ERROR)
        case .cut:
          discardWaiting()
          return .done
        case .reset:
          let status = inflateReset(state)
          if status != Z_OK { return .failed(status) }
          hasEnded = false
        }
      }
      if made.count >= limit { return .more }
      let status = try call(min(waitingCount, Self.most), limit: limit - made.count, in: p) {
        inflate($0, Z_NO_FLUSH)
      }
      switch status {
      case Z_STREAM_END: hasEnded = true
      case Z_OK:
        if waitingCount == 0, state.pointee.avail_out > 0 { return .done }
      case Z_BUF_ERROR: return .done
      case Z_NEED_DICT: return .needsDictionary
      default: return .failed(status)
      }
    }
  }

  /// Has zlib work on the next `count` waiting bytes, and notes what it has taken and made.
  private func call(
    _ count: Int, limit: Int, in p: Process,
    _ work: (UnsafeMutablePointer<z_stream>) -> Int32
  ) throws(Raise) -> Int32 {
    let room = try made.room(atMost: min(limit, Self.most), in: p)
    let status = waiting.withUnsafeMutableBufferPointer { bytes in
      // zlib does not write there.
      state.pointee.next_in = bytes.baseAddress.map { $0 + taken }
      state.pointee.avail_in = UInt32(count)
      state.pointee.next_out = room.baseAddress
      state.pointee.avail_out = UInt32(room.count)
      return work(state)
    }
    taken += count - Int(state.pointee.avail_in)
    made.add(room.count - Int(state.pointee.avail_out))
    if waitingCount == 0 { discardWaiting() }
    return status
  }

  /// Bytes in one call: zlib counts with 32 bits.
  private static let most = 1 << 30

  // MARK: Dictionaries

  func setDictionary(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    let (start, count) = (bytes.baseAddress, UInt32(bytes.count))
    return mode == .deflating
      ? deflateSetDictionary(state, start, count) : inflateSetDictionary(state, start, count)
  }

  /// Nil when zlib refuses.
  var dictionary: [UInt8]? {
    // The largest window.
    var bytes = [UInt8](repeating: 0, count: 1 << 15)
    var count: UInt32 = 0
    guard inflateGetDictionary(state, &bytes, &count) == Z_OK else { return nil }
    return Array(bytes.prefix(Int(count)))
  }
}
