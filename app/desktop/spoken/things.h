// ATK objects for things. Everything here is called on the thread of ATK only.
#pragma once
#include <atk/atk.h>

#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/desktop/spoken/scene.h"
#include "app/desktop/ui/ui.h"

namespace broaden::app::spoken {

// What all objects of one window share. An object that someone still holds after its thing is gone finds nothing here.
struct Around {
  std::unordered_map<std::string, AtkObject*> objects;   // by id; owned
  ui::Rect window;                                       // on the screen
  std::function<void(ui::Act)> ask;
};

struct Held {
  Thing thing;
  bool gone = false;                                     // its thing is no more, and someone holds it still
  AtkObject* parent = nullptr;
  std::vector<AtkObject*> children;
  std::weak_ptr<Around> around;
};

AtkObject* new_object(Thing, const std::shared_ptr<Around>&, AtkObject* parent);
AtkObject* new_application(const char* name);
Held& held(gpointer object);
AtkObject* object_of(const Held&, const std::string& id);            // not owned; null if there is none
AtkStateType state_of(State);
void give_name(AtkObject*);                                          // as the thing says now; tells who listens
void give_description(AtkObject*);

// Fill in the interfaces that a kind of thing has.
void text_interface(gpointer, gpointer);
void editable_interface(gpointer, gpointer);
void table_interface(gpointer, gpointer);
void cell_interface(gpointer, gpointer);
void action_interface(gpointer, gpointer);
void selection_interface(gpointer, gpointer);
void value_interface(gpointer, gpointer);
void component_interface(gpointer, gpointer);

}
