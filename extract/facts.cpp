#include "extract/facts.hpp"

namespace actorgraph {

const char* to_string(ActorKind kind) {
  static const char* const names[] = {"person", "country", "organization", "place"};
  return names[static_cast<int>(kind)];
}

const char* to_string(RoleStatus status) {
  static const char* const names[] = {"current", "former", "acting", "future"};
  return names[static_cast<int>(status)];
}

const char* to_string(RelationStatus status) {
  static const char* const names[] = {"happened", "planned", "denied"};
  return names[static_cast<int>(status)];
}

const char* to_string(StatementForm form) {
  static const char* const names[] = {"direct", "indirect", "mixed"};
  return names[static_cast<int>(form)];
}

const char* to_string(MentionForm form) {
  static const char* const names[] = {"name", "partial_name", "adjective", "metonym"};
  return names[static_cast<int>(form)];
}

}  // namespace actorgraph
