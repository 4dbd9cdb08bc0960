// Signing and declining an agreement. The executive's preferences are a document of their own, signed in the same act.
#pragma once
#include "app/commands/command.h"

namespace broaden::app {

core::Result<Outcome> sign_agreement(Session&, const SignAgreement&, const Secrets&);
core::Result<Outcome> decline_agreement(Session&, const DeclineAgreement&, const Secrets&);

}
