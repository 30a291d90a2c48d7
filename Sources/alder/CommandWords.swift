/// The words of a command line that is written in a file.
enum CommandWords {
  /// Words are separated by blanks; quotation marks of both kinds keep one together, as a shell has
  /// it. Where there are `comments`, a word that begins with `#` ends its line.
  static func split(_ text: String, comments: Bool = false) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isComment = false
    for character in text {
      if isComment {
        isComment = !character.isNewline
      } else if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if quote == nil, character.isWhitespace {
        if let word { words.append(word) }
        word = nil
      } else if comments, quote == nil, word == nil, character == "#" {
        isComment = true
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let word { words.append(word) }
    return words
  }
}
