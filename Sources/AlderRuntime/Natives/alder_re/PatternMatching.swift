import CPCRE2

/// One call of `re:run`: looks for a pattern in bytes, once or again and again.
struct PatternMatching {
  let pattern: CompiledPattern
  var isGlobal = false
  /// PCRE2's options for matching.
  var options: UInt32 = 0
  /// How many steps backtracking may take in all. Nil is PCRE2's limit.
  var stepLimit: UInt32?
  var depthLimit: UInt32?

  enum Outcome {
    /// The places of each match and its subpatterns; nil where there is none.
    case found([[Range<Int>?]])
    case tooManySteps
    case tooDeep
    /// Text that is no UTF-8, or an offset within a character.
    case invalid
  }

  /// Precondition: `offset` lies within `subject`, or at its end.
  func run(_ subject: UnsafeBufferPointer<UInt8>, from offset: Int) -> Outcome {
    guard let data = pcre2_match_data_create_from_pattern_8(pattern.code, nil),
      let context = pcre2_match_context_create_8(nil)
    else { return .tooDeep }
    defer {
      pcre2_match_data_free_8(data)
      pcre2_match_context_free_8(context)
    }
    if let stepLimit { pcre2_set_match_limit_8(context, stepLimit) }
    if let depthLimit { pcre2_set_depth_limit_8(context, depthLimit) }

    var matches: [[Range<Int>?]] = []
    var position = offset
    // What applies to the next attempt only.
    var extra: UInt32 = 0
    let behindEmpty = UInt32(PCRE2_NOTEMPTY_ATSTART) | UInt32(PCRE2_ANCHORED)
    while true {
      let status = match(subject, position, extra, data, context)
      if status == PCRE2_ERROR_NOMATCH {
        // An empty match is followed by another attempt at its place; after that one goes on.
        guard extra & behindEmpty == behindEmpty, position < subject.count else { break }
        position = next(in: subject, after: position)
        extra &= ~behindEmpty
        continue
      }
      if status <= 0 { return failure(status) }
      let places = places(data, count: Int(status))
      matches.append(places)
      guard isGlobal, let whole = places[0] else { break }
      position = max(whole.upperBound, position)
      // The text has been looked through, and places lie between characters.
      extra = UInt32(PCRE2_NO_UTF_CHECK) | (whole.isEmpty ? behindEmpty : 0)
    }
    return .found(matches)
  }

  private func match(
    _ subject: UnsafeBufferPointer<UInt8>, _ position: Int, _ extra: UInt32, _ data: OpaquePointer,
    _ context: OpaquePointer
  ) -> Int32 {
    // Machine code knows no limit of depth.
    let first = options | extra | (depthLimit == nil ? 0 : UInt32(PCRE2_NO_JIT))
    let status = pcre2_match_8(
      pattern.code, subject.baseAddress, subject.count, position, first, data, context)
    guard status == PCRE2_ERROR_JIT_STACKLIMIT else { return status }
    return pcre2_match_8(
      pattern.code, subject.baseAddress, subject.count, position, first | UInt32(PCRE2_NO_JIT),
      data, context)
  }

  private func failure(_ status: Int32) -> Outcome {
    switch status {
    case PCRE2_ERROR_MATCHLIMIT: .tooManySteps
    case PCRE2_ERROR_DEPTHLIMIT, PCRE2_ERROR_HEAPLIMIT, PCRE2_ERROR_NOMEMORY: .tooDeep
    default: .invalid
    }
  }

  private func places(_ data: OpaquePointer, count: Int) -> [Range<Int>?] {
    let ends = pcre2_get_ovector_pointer_8(data)!
    return (0..<count).map { index in
      let (start, end) = (ends[2 * index], ends[2 * index + 1])
      guard start >= 0 else { return nil }
      // \K in a lookahead can put the start behind the end.
      return Int(min(start, end))..<Int(end)
    }
  }

  private func next(in subject: UnsafeBufferPointer<UInt8>, after position: Int) -> Int {
    var next = position + 1
    if pattern.hasTwoByteNewlines, subject[position] == 13, next < subject.count,
      subject[next] == 10
    {
      return next + 1
    }
    if pattern.isUTF {
      while next < subject.count, subject[next] & 0xc0 == 0x80 { next += 1 }
    }
    return next
  }
}
