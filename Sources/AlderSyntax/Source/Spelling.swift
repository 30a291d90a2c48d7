/// Guesses what a misspelt name was meant to be.
enum Spelling {
  /// The candidate with the fewest letters to change, if it is close enough to suggest.
  static func closest(to text: String, among candidates: some Sequence<String>) -> String? {
    // Of names with one letter or two, too many are close.
    guard text.unicodeScalars.count > 2 else { return nil }
    let limit = max(1, text.unicodeScalars.count / 3)
    var best: (distance: Int, text: String)?
    for candidate in candidates where candidate != text {
      let distance = distance(text, candidate, limit: limit)
      guard distance <= limit else { continue }
      // Ties go to the alphabetically first, so that the answer does not depend on hashing.
      if best == nil || (distance, candidate) < best! { best = (distance, candidate) }
    }
    return best?.text
  }

  /// Insertions, deletions, replacements and swaps of neighbours that turn one into the other.
  private static func distance(_ a: String, _ b: String, limit: Int) -> Int {
    let a = Array(a.unicodeScalars)
    let b = Array(b.unicodeScalars)
    if abs(a.count - b.count) > limit { return limit + 1 }
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var cost = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
